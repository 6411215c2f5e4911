using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.DepartmentMeasures;

/// <summary>The measures that one department leads, alone or jointly.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Department">A department of <paramref name="Plan"/>.</param>
/// <param name="PageNumber">Which page of its measures, from 1 to <see cref="PageCount"/>.</param>
public sealed record DepartmentPageModel(PlanLinks Links, Plan Plan, Department Department, int PageNumber = 1) : PlanPageModel(Links, Plan)
{
    /// <summary>All its measures.</summary>
    public IReadOnlyList<Measure> Measures { get; } = [.. Plan.MeasuresOf(Department)];

    /// <summary>The measures of others in which it takes part, as a related department or with an indicator.</summary>
    public IReadOnlyList<Measure> Beside { get; } = [.. Plan.MeasuresBeside(Department)];

    public int PageCount => ListPage.CountOf(Measures.Count);

    /// <summary>This page and the others of its list.</summary>
    public IEnumerable<DepartmentPageModel> AllPages => Enumerable.Range(1, PageCount).Select(n => this with { PageNumber = n });

    /// <summary>What the sheet calls a lead department: 主担当課.</summary>
    public string Lead => Plan.Sheet.LabelOf(SheetField.Departments);

    public override string ShapeName => "DepartmentPage";

    public override string Title => $"{Department.Name}の取組{ListPage.Words(PageNumber, PageCount)}（{Plan.Title}）";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」のうち、{Department.Name}が{Lead}の取組{ListPage.Words(PageNumber, PageCount)}。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb($"{Department.Name}の取組"));

    public override string Address => Links.Department(Plan, Department, PageNumber);

    public override DateTimeOffset? ChangedAt => ChangedOf(Measures);
}
