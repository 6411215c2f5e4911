using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Rules for the items of the sheet, and for the texts of the city's own items: nothing that is written may be left unshown.
/// </summary>
internal static class SheetRules
{
    /// <summary>Without these no page can tell what a measure is.</summary>
    private static readonly SheetField[] Needed =
        [SheetField.No, SheetField.Name, SheetField.Policy, SheetField.Departments, SheetField.Period, SheetField.Indicators];

    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in document.Sheet.Index())
        {
            var path = $"$.sheet[{index}]";
            var isClear = item.Text is null
                ? item.Item is not null && item.Of is null
                : item.Item is null && item.Of is not null && item.Label is not null;
            if (!isClear)
            {
                issues.Error("sheet_item_unclear", path);
                continue;
            }

            if (item.Text is not null)
            {
                TextRules.Slug(item.Text, $"{path}.text", issues);
            }

            var name = item.Text ?? SheetItems.KeyOf(item.Item!.Value);
            if (!names.Add(item.Text is null ? $"item {name}" : $"text {name}"))
            {
                issues.Error("sheet_item_duplicate", path, name);
            }
        }

        if (document.Sheet.Count > 0)
        {
            CheckUsed(document, issues);
        }

        CheckTexts(document, issues);
    }

    // An item may be left out where no measure needs it; where one has something written in it, the pages would not show that.
    private static void CheckUsed(PlanDocument document, IssueCollector issues)
    {
        var used = new Dictionary<SheetField, string>();
        foreach (var field in Needed)
        {
            used[field] = "";
        }

        void Use(SheetField field, bool isUsed, string by)
        {
            if (isUsed)
            {
                used.TryAdd(field, by);
            }
        }

        foreach (var measure in document.Measures)
        {
            Use(SheetField.ComprehensivePlan, measure.ComprehensivePlan is not null, measure.No);
            Use(SheetField.Class, measure.Class is not null, measure.No);
            Use(SheetField.Overview, measure.Overview is not null, measure.No);
            Use(SheetField.Means, measure.Means is not null, measure.No);
            Use(SheetField.Schedule, measure.Schedule.Lines.Count + measure.Schedule.Notes.Count > 0, measure.No);
        }

        foreach (var result in document.Results)
        {
            Use(SheetField.Achievements, result.Achievements is not null, result.Measure);
            Use(SheetField.Evaluation, result.Evaluation is not null, result.Measure);
        }

        foreach (var (field, no) in used.Where(u => document.Sheet.All(i => i.Item != u.Key)).OrderBy(u => u.Key))
        {
            var code = no.Length == 0 ? "sheet_item_missing" : "sheet_item_used";
            issues.Error(code, "$.sheet", SheetItems.LabelOf(field), SheetItems.KeyOf(field), no);
        }
    }

    private static void CheckTexts(PlanDocument document, IssueCollector issues)
    {
        string[] KeysOf(SheetTextOwner owner) => [.. document.Sheet.Where(i => i.Of == owner).Select(i => i.Text).OfType<string>()];

        var ofMeasure = KeysOf(SheetTextOwner.Measure);
        foreach (var (index, measure) in document.Measures.Index())
        {
            CheckTexts(measure.Texts, ofMeasure, measure.No, $"$.measures[{index}]", issues);
        }

        var ofResult = KeysOf(SheetTextOwner.Result);
        foreach (var (index, result) in document.Results.Index())
        {
            CheckTexts(result.Texts, ofResult, result.Measure, $"$.results[{index}]", issues);
        }
    }

    private static void CheckTexts(
        IReadOnlyDictionary<string, string> texts, string[] known, string no, string path, IssueCollector issues)
    {
        foreach (var unknown in texts.Keys.Except(known))
        {
            issues.Error("sheet_text_unknown", $"{path}.texts['{unknown}']", no, unknown, string.Join(", ", known));
        }
    }
}
