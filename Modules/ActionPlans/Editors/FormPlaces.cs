using System.Text.RegularExpressions;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Editors;

/// <summary>Finds the field of a form at which an issue of the plan format is to be told.</summary>
public sealed partial class FormPlaces(EditorForms forms)
{
    private readonly EditorForms _forms = forms;

    /// <summary>The key of the field in the model state; empty where the issue belongs to the whole.</summary>
    public string FieldOf(ContentItem item, PlanIssue issue)
    {
        var field = item.ContentType switch
        {
            ContentTypes.ActionPlan => PlanField(issue.Path),
            ContentTypes.Measure => MeasureField(item, issue.Path),
            ContentTypes.AnnualResult => ResultField(issue.Path, _forms.ActualKeys),
            ContentTypes.YearSummary => SummaryField(issue.Path),
            _ => "",
        };
        return field.Length == 0 ? "" : $"{PartOf(item.ContentType)}.{field}";
    }

    private static string PartOf(string type) => type switch
    {
        ContentTypes.ActionPlan => nameof(ActionPlanPart),
        ContentTypes.Measure => nameof(MeasurePart),
        ContentTypes.YearSummary => nameof(YearSummaryPart),
        _ => nameof(AnnualResultPart),
    };

    private string PlanField(string path)
    {
        if (path.StartsWith("$.policies", StringComparison.Ordinal))
        {
            // The node with the longest path that this one begins with.
            var row = Enumerable.Range(0, _forms.PolicyPlaces.Count)
                .Where(r => path.StartsWith(_forms.PolicyPlaces[r], StringComparison.Ordinal))
                .OrderByDescending(r => _forms.PolicyPlaces[r].Length).FirstOrDefault(-1);
            var member = path.EndsWith(".slug", StringComparison.Ordinal) ? nameof(PolicyRow.Slug)
                : path.EndsWith(".number", StringComparison.Ordinal) ? nameof(PolicyRow.Number)
                : path.EndsWith(".name", StringComparison.Ordinal) ? nameof(PolicyRow.Name) : nameof(PolicyRow.Level);
            return row < 0 ? nameof(PlanForm.Policies) : $"{nameof(PlanForm.Policies)}[{row}].{member}";
        }

        if (path.StartsWith("$.measures", StringComparison.Ordinal) || path.StartsWith("$.results", StringComparison.Ordinal) || path.StartsWith("$.summaries", StringComparison.Ordinal) || path.StartsWith("$.list", StringComparison.Ordinal))
        {
            return "";
        }

        var field = Fields(path["$.".Length..]);
        return field.StartsWith("Licence.", StringComparison.Ordinal) ? field.Replace(".", "", StringComparison.Ordinal) : Whole(field, "TitlePage", "Contact", "ClosingNotes", "Levels", "Departments");
    }

    private static string MeasureField(ContentItem item, string path)
    {
        const string Prefix = "$.measures[0].";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return "";
        }

        var rest = path[Prefix.Length..];
        if (Entry().Match(rest) is { Success: true } entry)
        {
            return EntryField(item.GetOrCreate<MeasurePart>(), Number(entry, "line"), Number(entry, "entry"), rest.EndsWith(".to", StringComparison.Ordinal));
        }

        if (Target().Match(rest) is { Success: true } target)
        {
            var form = MeasureFormMapper.ToForm(Services.PlanContent.ToDocument(item, item.GetOrCreate<MeasurePart>()), "", null);
            var indicator = Number(target, "indicator");
            var row = form.Indicators[indicator].Targets.FindIndex(t => t.Year == Number(target, "year"));
            return $"{nameof(MeasureForm.Indicators)}[{indicator}].{nameof(IndicatorRow.Targets)}[{row}].{nameof(TargetRow.Text)}";
        }

        if (rest.StartsWith("schedule.notes", StringComparison.Ordinal))
        {
            return Fields(rest["schedule.".Length..]) + ".Text";
        }

        return rest.StartsWith("policy", StringComparison.Ordinal)
            ? item.GetOrCreate<MeasurePart>().Policy.Count == 0 ? nameof(MeasureForm.PolicySlug) : nameof(MeasureForm.PolicyLines)
            : rest == "plan" ? nameof(MeasureForm.PlanContentItemId)
            : Whole(Fields(rest), "Departments");
    }

    /// <summary>The field of a result's form; empty where the issue belongs to the whole.</summary>
    /// <param name="path">The place in the plan format.</param>
    /// <param name="actualKeys">The indicator of each row of the form.</param>
    public static string ResultField(string path, IReadOnlyList<string?> actualKeys)
    {
        const string Prefix = "$.results[0].";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return path == "$.results[0]" ? nameof(ResultForm.Year) : "";
        }

        if (Actual().Match(path) is { Success: true } actual)
        {
            var row = actualKeys.ToList().IndexOf(actual.Groups["key"].Value);
            var field = path.Contains(".readings[", StringComparison.Ordinal) ? nameof(ActualRow.Reading) : nameof(ActualRow.Text);
            return $"{nameof(ResultForm.Actuals)}[{row}].{field}";
        }

        return path[Prefix.Length..] == "measure" ? nameof(ResultForm.MeasureContentItemId) : Fields(path[Prefix.Length..]);
    }

    private static string SummaryField(string path)
    {
        const string Prefix = "$.summaries[0].";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return path == "$.summaries[0]" ? nameof(YearSummaryForm.Year) : "";
        }

        var field = Fields(path[Prefix.Length..]);
        return field == "Plan" ? nameof(YearSummaryForm.PlanContentItemId)
            : field.StartsWith(nameof(YearSummaryForm.Notable), StringComparison.Ordinal) ? $"{field}.{nameof(NotableRow.No)}"
            : field.StartsWith(nameof(YearSummaryForm.Changes), StringComparison.Ordinal) ? nameof(YearSummaryForm.Changes)
            : field;
    }

    private static string EntryField(MeasurePart part, int line, int entry, bool isEnd)
    {
        var form = MeasureFormMapper.ToForm(Services.PlanContent.ToDocument(part.ContentItem, part), "", null);
        var cell = ScheduleGrid.CellOf(form.Lines[line], entry);
        return $"{nameof(MeasureForm.Lines)}[{line}].{nameof(ScheduleLineRow.Cells)}[{cell}].{(isEnd ? nameof(ScheduleCellRow.To) : nameof(ScheduleCellRow.Text))}";
    }

    // indicators[1].interpretation.rules[0].baseline -> Indicators[1].Rules[0].Baseline; a version as a whole is told at the year from which it holds.
    private static string Fields(string path)
        => VersionRow().IsMatch(path)
            ? Fields($"{path}.from")
            : string.Join('.', path.Split('.').Where(s => s != "interpretation").Select(s => char.ToUpperInvariant(s[0]) + s[1..]));

    // Lists that are one text area.
    private static string Whole(string field, params string[] names)
        => names.FirstOrDefault(n => field.StartsWith(n, StringComparison.Ordinal)) ?? Paragraph().Replace(field, "$1");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^schedule\.lines\[(?<line>\d+)\]\[(?<entry>\d+)\]")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^indicators\[(?<indicator>\d+)\]\.targets\['(?<year>\d+)'\]")]
    private static partial Regex Target();

    [GeneratedRegex(@"^\$\.results\[0\]\.(actuals|interpretation\.readings)\['(?<key>.*)'\]")]
    private static partial Regex Actual();

    [GeneratedRegex(@"(rules|methods)\[\d+\]$")]
    private static partial Regex VersionRow();

    [GeneratedRegex(@"(\.Paragraphs)\[\d+\]$")]
    private static partial Regex Paragraph();
}
