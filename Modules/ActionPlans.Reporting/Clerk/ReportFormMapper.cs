using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Maps the form of a report to its text and back.</summary>
internal static class ReportFormMapper
{
    /// <summary>The form of a report as it is stored.</summary>
    public static ReportForm ToForm(ContentItem? stored)
    {
        var form = new ReportForm
        {
            Seen = ReportContent.RevisionOf(stored).ToString(),
            Reason = stored?.GetOrCreate<ChangePart>().Reason,
            Comment = stored?.GetOrCreate<ReportPart>().Comment,
        };
        if (stored is not null && ReportContent.DocumentOf(stored) is { } result)
        {
            EditorForms.Copy(ResultFormMapper.ToForm(result, "", null), form);
        }

        return form;
    }

    /// <summary>What is typed, and what of it cannot be read. Whose it is and of which year, the report itself says.</summary>
    public static (AnnualResultDocument Text, IReadOnlyList<PlanIssue> Unreadable) Read(ReportForm form, FiscalYear year)
    {
        var errors = new FormErrors();
        var text = ResultFormMapper.ToDocument(form, "", year, errors);
        return (
            text,
            [
                .. errors.Found.Select(
                    _ => PlanIssue.Error("report_day_unreadable", "$.results[0].asOf", form.AsOf ?? "")),
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

    /// <summary>The field at which an issue is told; empty where it belongs to the whole.</summary>
    public static string FieldOf(ReportForm form, PlanIssue issue)
    {
        var field = issue.Path switch
        {
            "$.comment" => nameof(form.Comment),
            "$.reason" => nameof(form.Reason),
            "$.results[0]" => "",
            var path when path.StartsWith($"{ReportForm.Prefix}.", StringComparison.Ordinal) => path[(ReportForm.Prefix.Length + 1)..],
            _ => ResultFormFields.FieldOf(issue.Path, form),
        };
        return field.Length == 0 ? "" : $"{ReportForm.Prefix}.{field}";
    }
}
