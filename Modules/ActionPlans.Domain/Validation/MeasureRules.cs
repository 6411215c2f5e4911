using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the sheets: what they refer to must exist, and their years must lie in their period.</summary>
internal static class MeasureRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var tree = PlanFactory.BuildTree(document);
        var notation = PlanNotation.Of(document.Interpretation);
        var departments = document.Departments.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var slugs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < document.Measures.Count; i++)
        {
            var measure = document.Measures[i];
            var path = $"$.measures[{i}]";
            CheckNo(measure, path, numbers, slugs, issues);
            CheckReferences(measure, path, tree, departments, issues);
            if (TextRules.LengthOf(measure) is > PlanLimits.SheetText and var length)
            {
                issues.Error("sheet_too_long", path, measure.No, PlanLimits.Number(length), PlanLimits.Number(PlanLimits.SheetText));
            }

            if (measure.ReadPeriod() is { } period)
            {
                CheckEnded(measure, period, $"{path}.ended", issues);
                CheckSchedule(measure, period, $"{path}.schedule", issues);
                IndicatorRules.Check(measure, period, notation, path, issues);
            }
            else
            {
                PeriodRules.Unreadable(measure.Period, $"{path}.period", issues);
            }
        }
    }

    private static void CheckNo(MeasureDocument measure, string path, HashSet<string> numbers, HashSet<string> slugs, IssueCollector issues)
    {
        if (!Slug.IsValidNo(measure.No))
        {
            issues.Error("measure_no_invalid", $"{path}.no", measure.No, $"{Slug.LongestNo}");
        }
        else if (!numbers.Add(measure.No))
        {
            issues.Error("measure_no_duplicate", $"{path}.no", measure.No);
        }
        else if (Slug.Of(measure) is not { Length: > 0 } slug)
        {
            issues.Error("measure_slug_missing", $"{path}.interpretation.slug", measure.No);
        }
        else if (!slugs.Add(slug))
        {
            // Addresses do not tell A-1 from a-1 on every server, so neither may a plan.
            issues.Error("measure_slug_duplicate", $"{path}.interpretation.slug", measure.No, slug);
        }

        if (measure.Interpretation?.Slug is { } stated)
        {
            TextRules.Slug(stated, $"{path}.interpretation.slug", issues);
        }
    }

    private static void CheckReferences(
        MeasureDocument measure, string path, PolicyTree tree, HashSet<string> departments, IssueCollector issues)
    {
        if (measure.Policy.Count == 0)
        {
            issues.Error("policy_none", $"{path}.policy", measure.No);
        }
        else if (PlanFactory.FindPolicy(tree, measure.Policy) is null)
        {
            issues.Error("policy_unknown", $"{path}.policy", measure.No, string.Join(" > ", measure.Policy));
        }

        var places = new HashSet<PolicyNode?> { PlanFactory.FindPolicy(tree, measure.Policy) };
        for (var i = 0; i < measure.AlsoUnder.Count; i++)
        {
            var node = PlanFactory.FindPolicy(tree, measure.AlsoUnder[i]);
            if (node is null)
            {
                issues.Error("policy_unknown", $"{path}.alsoUnder[{i}]", measure.No, string.Join(" > ", measure.AlsoUnder[i]));
            }
            else if (!places.Add(node))
            {
                issues.Error("policy_repeated", $"{path}.alsoUnder[{i}]", measure.No, node.Label);
            }
        }

        if (measure.Departments.Count == 0)
        {
            issues.Error("department_none", $"{path}.departments", measure.No);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        CheckDepartments(measure.No, "主担当課", measure.Departments, departments, seen, $"{path}.departments", issues);
        CheckDepartments(measure.No, "関係課", measure.RelatedDepartments, departments, seen, $"{path}.relatedDepartments", issues);
        foreach (var (index, indicator) in measure.Indicators.Index())
        {
            CheckDepartments(
                measure.No, "指標の担当課", indicator.Departments, departments, [], $"{path}.indicators[{index}].departments", issues);
        }
    }

    private static void CheckDepartments(
        string no, string role, IReadOnlyList<string> names, HashSet<string> known, HashSet<string> seen, string path,
        IssueCollector issues)
    {
        foreach (var (index, name) in names.Index())
        {
            if (!known.Contains(name))
            {
                issues.Error("department_unknown", $"{path}[{index}]", no, name, role);
            }
            else if (!seen.Add(name))
            {
                issues.Error("department_repeated", $"{path}[{index}]", no, name, role);
            }
        }
    }

    private static void CheckEnded(MeasureDocument measure, FiscalPeriod period, string path, IssueCollector issues)
    {
        if (measure.Ended is { } ended && !period.Contains(ended.In))
        {
            issues.Error("year_outside_period", $"{path}.in", measure.No, ended.In.JapaneseName, period.Text);
        }
    }

    private static void CheckSchedule(MeasureDocument measure, FiscalPeriod period, string path, IssueCollector issues)
    {
        for (var l = 0; l < measure.Schedule.Lines.Count; l++)
        {
            var line = measure.Schedule.Lines[l];
            FiscalYear? taken = null;
            for (var e = 0; e < line.Count; e++)
            {
                var from = line[e].From;
                var to = line[e].Interpretation?.To ?? line[e].From;
                var entryPath = $"{path}.lines[{l}][{e}]";
                foreach (var year in new[] { from, to }.Distinct().Where(y => !period.Contains(y)))
                {
                    issues.Error("year_outside_period", entryPath, measure.No, year.JapaneseName, period.Text);
                }

                if (to < from)
                {
                    issues.Error("years_reversed", $"{entryPath}.interpretation.to", from.JapaneseName, to.JapaneseName);
                }
                else if (from <= taken)
                {
                    issues.Error("schedule_order", entryPath, measure.No, from.JapaneseName);
                }

                taken = to > from ? to : from;
            }
        }
    }
}
