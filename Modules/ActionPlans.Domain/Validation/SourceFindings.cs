using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Findings about the source text. Nothing is corrected: the city decides, and until then its text is published unchanged.
/// </summary>
internal static class SourceFindings
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        ListFindings.Check(document, issues);
        CharacterFindings.Check(document, issues);
        CheckMoneyUnits(document, issues);
        CheckDoubts(document.Interpretation.Doubts, "$.interpretation.doubts", CharacterFindings.TextsOfPlan(document), issues);
        for (var i = 0; i < document.Measures.Count; i++)
        {
            if (document.Measures[i].Interpretation is { } interpretation)
            {
                var texts = CharacterFindings.TextsOf(document.Measures[i], $"$.measures[{i}]");
                CheckDoubts(interpretation.Doubts, $"$.measures[{i}].interpretation.doubts", texts, issues);
            }
        }
    }

    private static void CheckMoneyUnits(PlanDocument document, IssueCollector issues)
    {
        var notation = PlanNotation.Of(document.Interpretation);
        var units = document.Measures
            .SelectMany(m => m.Indicators.SelectMany(i => i.Targets.Values.Select(t => (m.No, Value: TargetValue.Parse(t, notation)))))
            .Where(t => t.Value is { IsNumeric: true, BaseUnit: Units.Yen })
            .GroupBy(t => t.Value.Unit!, t => t.No)
            .Select(g => $"{g.Key}（No.{string.Join(", No.", g.Distinct())}）")
            .ToArray();
        if (units.Length > 1)
        {
            issues.Warning("money_units_mixed", "$.measures", string.Join("、", units));
        }
    }

    private static void CheckDoubts(
        IReadOnlyList<DoubtDocument> doubts, string path, IEnumerable<(string Path, string Text)> texts, IssueCollector issues)
    {
        var all = texts.ToArray();
        for (var i = 0; i < doubts.Count && !issues.HasAllWarnings; i++)
        {
            var doubt = doubts[i];
            var place = Array.Find(all, t => t.Text.Contains(doubt.Text, StringComparison.Ordinal)).Path;
            if (place is null)
            {
                issues.Warning("doubt_not_found", $"{path}[{i}]", doubt.Text);
            }
            else
            {
                issues.Warning("passage_doubtful", place, doubt.Text, doubt.Note);
            }
        }
    }
}

/// <summary>Where the source's own list and its sheets disagree. Line breaks and width do not count as disagreement.</summary>
internal static class ListFindings
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        if (document.List.Count == 0)
        {
            return;
        }

        var measures = document.Measures.DistinctBy(m => m.No).ToDictionary(m => m.No, StringComparer.Ordinal);
        string[] policy = [];
        for (var i = 0; i < document.List.Count; i++)
        {
            var row = document.List[i];
            var path = $"$.list[{i}]";
            policy = Inherit(policy, row.Policy);
            if (!measures.TryGetValue(row.No, out var measure))
            {
                issues.Warning("list_row_without_sheet", path, row.No, row.Name);
                continue;
            }

            Compare("list_name_differs", $"{path}.name", row.No, row.Name, measure.Name, issues);
            if (row.Departments is { } departments && Letters(departments) != Letters(string.Concat(measure.Departments)))
            {
                issues.Warning(
                    "list_departments_differ", $"{path}.departments", row.No, departments, string.Join("・", measure.Departments));
            }

            for (var level = 0; level < Math.Min(policy.Length, measure.Policy.Count); level++)
            {
                // The list numbers its second level, the sheets do not.
                if (!TextFolding.Fold(policy[level]).EndsWith(WithoutNumber(measure.Policy[level]), StringComparison.Ordinal))
                {
                    issues.Warning("list_policy_differs", $"{path}.policy[{level}]", row.No, policy[level], measure.Policy[level]);
                }
            }
        }

        var listed = document.List.Select(r => r.No).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in document.Measures.Where(m => !listed.Contains(m.No)))
        {
            issues.Warning("sheet_not_in_list", "$.list", missing.No, missing.Name);
        }
    }

    // A blank cell repeats the row above; a new cell on one level begins the levels below anew.
    private static string[] Inherit(string[] above, IReadOnlyList<string> row)
        => row.Count == 0 ? above : [.. row.Select((cell, i) => cell.Length > 0 || i >= above.Length ? cell : above[i])];

    private static void Compare(string code, string path, string no, string inList, string onSheet, IssueCollector issues)
    {
        if (TextFolding.Fold(inList) != TextFolding.Fold(onSheet))
        {
            issues.Warning(code, path, no, inList, onSheet);
        }
    }

    private static string WithoutNumber(string policy)
        => TextFolding.Fold(
            policy.Contains(' ', StringComparison.Ordinal) ? policy[(policy.IndexOf(' ', StringComparison.Ordinal) + 1)..] : policy);

    private static string Letters(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));
}
