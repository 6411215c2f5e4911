using System.Text;

namespace ActionPlans.Forms;

/// <summary>The form of a reporting round, as typed.</summary>
public sealed class RoundForm
{
    /// <summary>For a new round: the plan's id and the <see cref="ReportYear.Number"/>, joined by a colon.</summary>
    public string? Target { get; set; }

    /// <summary>The day of an interim report; empty in a round for the results of a year.</summary>
    public string? Interim { get; set; }

    public string? OpensOn { get; set; }

    public string? Deadline { get; set; }

    public string? RemindBefore { get; set; } = Joined(ReminderSchedule.DefaultBefore);

    public string? RemindAfter { get; set; } = Joined(ReminderSchedule.DefaultAfter);

    /// <summary>The revision of the round that the form was opened with.</summary>
    public int Revision { get; set; }

    /// <summary>The form of a round as it is stored.</summary>
    public static RoundForm Of(ReportingRound round) => new()
    {
        Interim = FormText.Day(round.Interim),
        OpensOn = FormText.Day(round.OpensOn),
        Deadline = FormText.Day(round.Deadline),
        RemindBefore = Joined(round.RemindBefore),
        RemindAfter = Joined(round.RemindAfter),
        Revision = round.Revision,
    };

    public static string TargetOf(string planId, ReportYear about)
        => string.Create(CultureInfo.InvariantCulture, $"{planId}:{about.Number}");

    public string? PlanId => Target?.Split(':')[0];

    public RoundDraft ToDraft()
        => new(About?.Year, Day(OpensOn), Day(Deadline), RemindBefore, RemindAfter)
        {
            IsInterim = About is { IsInterim: true }, Interim = Day(Interim),
        };

    private ReportYear? About
        => Target?.Split(':') is [_, var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? ReportYear.Of(number)
                : null;

    /// <summary>The field to which an issue belongs; empty for one that concerns the whole.</summary>
    public static string FieldOf(PlanIssue issue) => issue.Path switch
    {
        "$.plan" or "$.year" => nameof(Target),
        "$.interim" => nameof(Interim),
        "$.opensOn" => nameof(OpensOn),
        "$.deadline" => nameof(Deadline),
        "$.remindBefore" => nameof(RemindBefore),
        "$.remindAfter" => nameof(RemindAfter),
        _ => "",
    };

    private static string Joined(IEnumerable<int> days) => string.Join(", ", days.Select(d => d.ToString(CultureInfo.InvariantCulture)));

    // A browser's date field sends 2026-05-29; people without one may also write 2026/5/29.
    private static DateOnly? Day(string? text)
    {
        try
        {
            var folded = text?.Normalize(NormalizationForm.FormKC).Trim().Replace('/', '-');
            return DateOnly.TryParseExact(folded, ["O", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
        }
        catch (ArgumentException)
        {
            return null; // a lone surrogate
        }
    }
}
