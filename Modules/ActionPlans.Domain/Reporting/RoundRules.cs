using System.Globalization;
using System.Text;
using ActionPlans.Domain.Calendar;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Reporting;

/// <summary>The result of a change of a reporting round.</summary>
/// <param name="Round">The round as it is stored; null where there is none.</param>
/// <param name="Issues">Errors, for which nothing was stored, and warnings, in spite of which it was.</param>
public sealed record RoundOutcome(ReportingRound? Round, IReadOnlyList<PlanIssue> Issues)
{
    public bool IsStored => Issues.All(i => i.Severity != IssueSeverity.Error);
}

/// <summary>What is done with a reporting round.</summary>
public enum RoundAction
{
    Created,
    Changed,
    Closed,
    Reopened,
}

/// <summary>What a reporting round must be like.</summary>
public static class RoundRules
{
    private static readonly char[] Separators = [',', '、', ';', ' '];

    /// <summary>Why departments may not write the reports of a year now; null where they may.</summary>
    /// <param name="round">The round of the year; null where none was opened.</param>
    public static PlanIssue? RefusalToWrite(ReportingRound? round, ReportYear year, DateOnly today) => round switch
    {
        null => PlanIssue.Error("report_round_missing", "$", year.JapaneseName),
        { IsClosed: true } => PlanIssue.Error("report_round_closed", "$", year.JapaneseName),
        _ when !round.IsOpenOn(today) => PlanIssue.Error("report_round_not_open", "$", year.JapaneseName, $"{round.OpensOn:yyyy-MM-dd}"),
        _ => null,
    };

    /// <summary>Errors, all at once, and what the secretariat should know.</summary>
    /// <param name="draft">The round.</param>
    /// <param name="period">The years of its plan; null where the plan has none that can be read.</param>
    /// <param name="calendar">The days on which city halls are open.</param>
    public static IReadOnlyList<PlanIssue> Check(RoundDraft draft, FiscalPeriod? period, BusinessDays calendar)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(calendar);

        var issues = new IssueCollector();
        CheckYear(draft, period, issues);
        CheckInterim(draft, issues);
        CheckDays(draft, issues);
        CheckReminders(draft.RemindBefore, "$.remindBefore", 0, issues);
        CheckReminders(draft.RemindAfter, "$.remindAfter", 1, issues);
        if (draft.Deadline is { } deadline)
        {
            FindClosedDay(deadline, calendar, issues);
        }

        return issues.Issues;
    }

    /// <summary>What is wrong with the reason for reopening a closed year.</summary>
    public static IReadOnlyList<PlanIssue> CheckReason(string? reason)
    {
        var issues = new IssueCollector();
        if (string.IsNullOrWhiteSpace(reason))
        {
            issues.Error("round_reason_missing", "$.reason");
        }
        else
        {
            TextRules.Typed(reason, "$.reason", ReportRules.LongestComment, issues);
        }

        return issues.Issues;
    }

    /// <summary>Reads "10, 3, 1", in full or half width; an empty text is no reminder at all.</summary>
    /// <returns>False where something else stands there.</returns>
    public static bool TryReadReminders(string? text, int least, out IReadOnlyList<int> days)
    {
        days = [];
        string[] words;
        try
        {
            words = (text ?? "").Normalize(NormalizationForm.FormKC)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate
        }

        var read = new HashSet<int>();
        foreach (var word in words)
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < least
                || number > ReminderSchedule.MaxDays)
            {
                return false;
            }

            read.Add(number);
        }

        days = [.. read];
        return read.Count <= ReminderSchedule.MaxReminders;
    }

    private static void CheckYear(RoundDraft draft, FiscalPeriod? period, IssueCollector issues)
    {
        if (draft.Year is not { } year)
        {
            issues.Error("round_year_missing", "$.year");
        }
        else if (period is null || !period.Contains(year))
        {
            issues.Error("round_year_outside", "$.year", year.JapaneseName, period?.Text ?? "");
        }
    }

    private static void CheckInterim(RoundDraft draft, IssueCollector issues)
    {
        if (draft.IsInterim && draft.Interim is null)
        {
            issues.Error("round_interim_missing", "$.interim");
        }
        else if (!draft.IsInterim && draft.Interim is { } day)
        {
            issues.Error("round_interim_superfluous", "$.interim", Written(day));
        }
        else if (draft is { Year: { } year, Interim: { } inside } && (inside < year.FirstDay || inside > year.LastDay))
        {
            issues.Error(
                "round_interim_outside", "$.interim", Written(inside), year.JapaneseName, Written(year.FirstDay), Written(year.LastDay));
        }
    }

    private static void CheckDays(RoundDraft draft, IssueCollector issues)
    {
        if (draft.OpensOn is null)
        {
            issues.Error("round_opening_missing", "$.opensOn");
        }
        else if (draft.Year is { } year && draft.OpensOn < year.FirstDay)
        {
            issues.Error("round_opening_before_year", "$.opensOn", year.JapaneseName, Written(year.FirstDay));
        }

        if (draft.Deadline is null)
        {
            issues.Error("round_deadline_missing", "$.deadline");
        }
        else if (draft.Deadline < draft.OpensOn)
        {
            issues.Error("round_deadline_before_opening", "$.deadline", Written(draft.Deadline.Value), Written(draft.OpensOn.Value));
        }
    }

    private static void CheckReminders(string? text, string path, int least, IssueCollector issues)
    {
        if (!TryReadReminders(text, least, out _))
        {
            issues.Error(
                "round_reminders_unreadable", path, text!, $"{least}", $"{ReminderSchedule.MaxDays}", $"{ReminderSchedule.MaxReminders}");
        }
    }

    private static void FindClosedDay(DateOnly deadline, BusinessDays calendar, IssueCollector issues)
    {
        if (calendar.ClosedFor(deadline) is { } reason)
        {
            issues.Warning("round_deadline_closed", "$.deadline", Written(deadline), reason, Written(calendar.OnOrAfter(deadline)));
        }

        if (!calendar.Knows(deadline))
        {
            issues.Warning("round_holidays_unknown", "$.deadline", $"{deadline.Year}");
        }
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
