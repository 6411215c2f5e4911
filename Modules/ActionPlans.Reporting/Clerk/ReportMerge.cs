using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Brings together what two people wrote into one report, as the second one decides.</summary>
internal static class ReportMerge
{
    /// <summary>What is stored beside what is typed; null where nothing of another's would be overwritten.</summary>
    public static EditConflict? ConflictOf(Report report, ReportForm form)
    {
        var typed = ReportFormMapper.Read(form, report.Year);
        return ReportContent.ConflictOf(report, typed.Written(report.TextOf(typed.Text)), form.Seen);
    }

    /// <summary>Puts the chosen texts into the form.</summary>
    /// <returns>False where the stored text is not the one that was decided about.</returns>
    public static bool Apply(Report report, ReportForm form, IFormCollection posted)
    {
        var now = ReportContent.RevisionOf(report.Latest);
        if (EditConflict.ChosenIn(posted, now) is not { } chosen)
        {
            return false;
        }

        var stored = ReportFormMapper.ToForm(ReportContent.WrittenOf(report.Latest));
        foreach (var property in chosen)
        {
            FormMerge.Take(property, stored, form);
        }

        form.Seen = now.ToString();
        return true;
    }
}
