using ActionPlans.Domain.Revisions;

namespace ActionPlans.Forms;

/// <summary>What a department sends.</summary>
/// <param name="Text">The report as written. Its measure, year and marks are those of the report itself.</param>
/// <param name="Seen">
/// The token of the text that the form was opened with (<see cref="DocumentRevision"/>): what somebody else wrote since is not overwritten.
/// </param>
/// <param name="Submit">Whether it goes to the secretariat, or stays a draft.</param>
/// <param name="Comment">Words to the secretariat: a draft keeps them, its submission sends them.</param>
public sealed record ReportInput(AnnualResultDocument Text, string Seen, bool Submit, string? Comment = null)
{
    /// <summary>Why a text is changed that residents have read: it is published with the correction.</summary>
    public string? Reason { get; init; }

    /// <summary>True where the writer has confirmed the doubtful values.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Input that cannot be parsed, to be reported with all other errors.</summary>
    public IReadOnlyList<PlanIssue> Unreadable { get; init; } = [];

    /// <summary>Everything that is written, beside this result.</summary>
    public WrittenReport Written(AnnualResultDocument result)
        => new() { Result = result, Reason = FormText.Clean(Reason), Comment = FormText.Clean(Comment) };
}

/// <summary>Maps the form of a report to its text and back.</summary>
public static class ReportFormMapper
{
    /// <summary>The form of a report as it is stored.</summary>
    /// <param name="written">What is stored; null where nothing is.</param>
    public static ReportForm ToForm(WrittenReport? written)
    {
        var form = new ReportForm { Seen = DocumentRevision.Absent.ToString() };
        if (written is not null)
        {
            FormMapper.Copy(ResultFormMapper.ToForm(written.Result, "", null), form);
            form.Seen = DocumentRevision.Of(written).ToString();
            form.Reason = written.Reason;
            form.Comment = written.Comment;
        }

        return form;
    }

    /// <summary>What is typed, and what of it cannot be read. Whose it is the report itself says.</summary>
    public static ReportInput Read(ReportForm form, FiscalYear year, bool isSubmitted = false)
    {
        var errors = new FormErrors();
        var text = ResultFormMapper.ToDocument(form, "", year, errors);
        return new ReportInput(text, form.Seen ?? "", isSubmitted, form.Comment)
        {
            Reason = form.Reason,
            IsConfirmed = form.IsConfirmed,
            Unreadable =
            [
                .. errors.Found.Select(e => e.Reason == UnreadableField.Choice
                    ? PlanIssue.Error("report_outlook_step_missing", $"{ReportForm.Prefix}.{e.Field}")
                    : PlanIssue.Error("report_day_unreadable", "$.results[0].asOf", form.AsOf ?? "")),
                .. InvisibleTexts.In(form, ReportForm.Prefix),
            ],
        };
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
            _ => ResultFormFields.FieldOf(issue.Path, form),
        };
        return field.Length == 0 ? "" : $"{ReportForm.Prefix}.{field}";
    }
}
