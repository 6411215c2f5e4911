using ActionPlans.Cms.Concurrency;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Brings together what two people wrote into one report, as the second one decides.</summary>
internal static class ReportMerge
{
    /// <summary>The button's operation that puts the chosen texts into the form.</summary>
    public const string Verb = "merge";

    /// <summary>What is stored beside what is typed; null where nothing of another's would be overwritten.</summary>
    public static RevisionConflict<WrittenReport>? ConflictOf(Report report, ReportForm form)
        => ReportText.ConflictOf(report.Latest, ReportFormMapper.Written(form, report), form.Seen);

    /// <summary>What people call the property in which the texts differ.</summary>
    public static string PlaceOf(Report report, RevisionChange change)
        => report.Sheet.Indicators.FirstOrDefault(i => change.Property == $"result/actuals/{Uri.EscapeDataString(i.Interpretation.Key)}")?.Name ?? DocumentWords.Place<WrittenReport>(change.Path).TrimStart(' ', '›');

    /// <summary>Puts the chosen texts into the form.</summary>
    /// <returns>False where the stored text is not the one that was decided about.</returns>
    public static bool Apply(Report report, ReportForm form)
    {
        var stored = ReportText.RevisionOf(report.Latest).ToString();
        if (stored != form.SeenInConflict)
        {
            return false;
        }

        if (ConflictOf(report, form) is { } conflict)
        {
            ReportFormMapper.Write(conflict.Take(form.Decisions.Where(d => d.Keep == ConflictTable.TakeStored).Select(d => d.Property)), form);
        }

        form.Seen = stored;
        return true;
    }
}
