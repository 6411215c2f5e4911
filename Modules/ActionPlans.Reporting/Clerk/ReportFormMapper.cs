using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Maps the form of a report to its text and back.</summary>
internal static class ReportFormMapper
{
    /// <summary>The form of a report as it is stored.</summary>
    public static ReportForm ToForm(ContentItem? stored)
    {
        var form = new ReportForm { Seen = ReportText.RevisionOf(stored).ToString(), Reason = stored?.GetOrCreate<ChangePart>().Reason, Comment = stored?.GetOrCreate<ReportPart>().Comment };
        EditorForms.Copy<ResultForm>(ResultFormMapper.ToForm(stored?.GetOrCreate<AnnualResultPart>() ?? new AnnualResultPart()), form);
        return form;
    }

    /// <summary>What is typed, and what of it cannot be read. Whose it is and of which year, the report itself says.</summary>
    public static (AnnualResultDocument Text, IReadOnlyList<PlanIssue> Unreadable) Read(ReportForm form, FiscalYear year)
    {
        var (part, errors) = (new AnnualResultPart(), new FormErrors());
        (form.MeasureContentItemId, form.Year) = ("", FormText.Western(year));
        ResultFormMapper.Write(form, part, errors);
        return (
            PlanContent.ToDocument(part, new Dictionary<string, string> { [""] = "" })!,
            [
                .. errors.Found.Select(_ => new PlanIssue("report_day_unreadable", "$.results[0].asOf", IssueSeverity.Error, [form.AsOf ?? ""])),
                .. InvisibleTexts.In(form, ReportForm.Prefix),
            ]);
    }

    /// <summary>Everything that is typed, as this report's.</summary>
    public static WrittenReport Written(ReportForm form, Report report) => new()
    {
        Result = ReportWriter.TextFor(report, Read(form, report.Year).Text),
        Reason = FormText.Clean(form.Reason),
        Comment = FormText.Clean(form.Comment),
    };

    /// <summary>Writes a report into the form over what is typed there.</summary>
    public static void Write(WrittenReport written, ReportForm form)
    {
        (form.Reason, form.Comment) = (written.Reason, written.Comment);
        var item = new ContentItem();
        PlanContent.Apply(written.Result, item, "", "");
        EditorForms.Copy<ResultForm>(ResultFormMapper.ToForm(item.GetOrCreate<AnnualResultPart>()), form);
    }

    /// <summary>The field at which an issue is told; empty where it belongs to the whole.</summary>
    public static string FieldOf(ReportForm form, PlanIssue issue)
    {
        var field = issue.Path switch
        {
            "$.comment" => nameof(form.Comment),
            "$.reason" => nameof(form.Reason),
            "$.results[0]" => "",
            var path when path.StartsWith($"{ReportForm.Prefix}.", StringComparison.Ordinal) => path[(ReportForm.Prefix.Length + 1)..],
            _ => FormPlaces.ResultField(issue.Path, [.. form.Actuals.Select(a => a.Key)]),
        };
        return field.Length == 0 ? "" : $"{ReportForm.Prefix}.{field}";
    }
}
