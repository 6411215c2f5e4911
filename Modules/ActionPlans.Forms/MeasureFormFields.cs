using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>The fields of a measure's form by their place in the plan format.</summary>
public static partial class MeasureFormFields
{
    /// <param name="path">A place in the plan format.</param>
    /// <param name="form">The form that was sent; null where none was.</param>
    public static string FieldOf(string path, MeasureForm? form)
    {
        if (FormFields.Below("$.measures[0].", path) is not { } rest || form is null)
        {
            return "";
        }

        if (Entry().Match(rest) is { Success: true } entry)
        {
            var line = Number(entry, "line");
            var cell = ScheduleGrid.CellOf(form.Lines[line], Number(entry, "entry"));
            var member = rest.EndsWith(".to", StringComparison.Ordinal) ? nameof(ScheduleCellRow.To) : nameof(ScheduleCellRow.Text);
            return $"{nameof(form.Lines)}[{line}].{nameof(ScheduleLineRow.Cells)}[{cell}].{member}";
        }

        if (Target().Match(rest) is { Success: true } target)
        {
            var indicator = Number(target, "indicator");
            var row = form.Indicators[indicator].Targets.FindIndex(t => t.Year == Number(target, "year"));
            return $"{nameof(form.Indicators)}[{indicator}].{nameof(IndicatorRow.Targets)}[{row}].{nameof(TargetRow.Text)}";
        }

        if (SheetTextRows.FieldOf(rest, form) is { } text)
        {
            return text;
        }

        if (rest.StartsWith("schedule.notes", StringComparison.Ordinal))
        {
            return FormFields.Of(rest["schedule.".Length..]) + ".Text";
        }

        if (rest.StartsWith("policy", StringComparison.Ordinal))
        {
            return FormText.Clean(form.PolicyLines) is null ? nameof(form.PolicySlug) : nameof(form.PolicyLines);
        }

        if (Department().Match(rest) is { Success: true } department)
        {
            var list = FormFields.Of(department.Groups["list"].Value);
            return $"{list}[{(department.Groups["row"].Success ? department.Groups["row"].Value : "0")}].{nameof(TextRow.Text)}";
        }

        return rest == "plan"
            ? nameof(form.PlanContentItemId)
            : Stated().Replace(FormFields.Of(rest, nameof(form.AlsoUnder)), "$1$2");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^schedule\.lines\[(?<line>\d+)\]\[(?<entry>\d+)\]")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^indicators\[(?<indicator>\d+)\]\.targets\['(?<year>\d+)'\]")]
    private static partial Regex Target();

    // What is missing is told at the first field.
    [GeneratedRegex(@"^(?<list>(?:indicators\[\d+\]\.)?(?:departments|relatedDepartments))(?:\[(?<row>\d+)\])?$")]
    private static partial Regex Department();

    // 現状値, 最終目標, 効果額, the end of a measure and what it carries on are fields each, without a row of their own.
    [GeneratedRegex(@"^(Indicators\[\d+\]\.(?:Baseline|Final|Effect)|Ended|Predecessor)\.(Year|Text|Category|Basis|In|As|Note|Plan|No)$")]
    private static partial Regex Stated();
}
