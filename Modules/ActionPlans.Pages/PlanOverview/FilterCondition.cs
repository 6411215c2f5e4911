using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>One thing that the reader asks for.</summary>
/// <param name="Item">What it is about: 主担当課.</param>
/// <param name="Value">The value of the condition: 総務課.</param>
/// <param name="Rest">All the other conditions.</param>
internal sealed record FilterCondition(string Item, string Value, MeasureFilter Rest)
{
    /// <summary>As a title says it.</summary>
    public string Text => Value.StartsWith('「') ? Value : $"{Item} {Value}";

    /// <summary>The conditions of a filter in the order of its form. A value unknown to the plan is shown as it was requested.</summary>
    public static IReadOnlyList<FilterCondition> Of(Plan plan, MeasureFilter? filter)
    {
        var conditions = new List<FilterCondition>();
        if (filter is null)
        {
            return conditions;
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            conditions.Add(new("ことば", $"「{filter.Text}」", filter with { Text = null }));
        }

        if (filter.Policy is { } policy)
        {
            var node = plan.Tree.Find(policy);
            conditions.Add(new(node?.LevelName ?? plan.Tree.Levels[0], node?.Label ?? policy, filter with { Policy = null }));
        }

        if (filter.Department is { } department)
        {
            var name = plan.FindDepartment(department)?.Name ?? department;
            conditions.Add(new(plan.Sheet.LabelOf(SheetField.Departments), name, filter with { Department = null }));
        }

        if (filter.Class is { } kind)
        {
            conditions.Add(new(plan.Sheet.LabelOf(SheetField.Class), kind, filter with { Class = null }));
        }

        if (filter.Status is not null || filter.Grade is not null)
        {
            var year = plan.StatusYear(filter.Year);
            conditions.Add(new(
                year is null ? "状況" : $"{year.Value.JapaneseName}の状況",
                StatusOf(filter, year is null ? null : plan.GradesIn(year.Value)),
                filter with { Status = null, Grade = null, Year = null }));
        }
        else if (filter.Year is not null && plan.StatusYear(filter.Year) is { } shown)
        {
            conditions.Add(new("年度", shown.JapaneseName, filter with { Year = null }));
        }

        return conditions;
    }

    private static string StatusOf(MeasureFilter filter, GradeScale? scale)
    {
        if (filter.Grade is { } mark)
        {
            return scale?.Find(mark) is { } grade ? AttainmentFormatter.Of(grade) : mark;
        }

        return AttainmentFormatter.Of(filter.Status!.Value);
    }
}
