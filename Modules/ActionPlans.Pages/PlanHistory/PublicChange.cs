using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanHistory;

/// <summary>A revision or correction as residents read it.</summary>
/// <param name="Entry">What is recorded.</param>
/// <param name="Title">What was changed: "No.16 職員研修事業 令和3年度の実績".</param>
/// <param name="Address">The URL of its page today; null where it is no longer on the site.</param>
/// <param name="Anchor">The change's place on the history page.</param>
/// <param name="Details">The address of that place.</param>
/// <param name="IsSample">It corrects an invented result or summary (見本).</param>
/// <param name="Differences">Both texts side by side; null where one of them was withheld or cannot be read.</param>
public sealed record PublicChange(
    LedgerEntry Entry,
    string Title,
    string? Address,
    string Anchor,
    string Details,
    bool IsSample,
    IReadOnlyList<DocumentDifference>? Differences)
{
    /// <summary>A measure that was added to the plan: there is no text before it.</summary>
    public bool IsAddition { get; private init; }

    /// <summary>講座の回数：速報値 38回 → 確報 41回, for each preliminary figure that became final; none for a change of another kind.</summary>
    public IReadOnlyList<string> FinalFigures { get; private init; } = [];

    /// <summary>A page of the plan's revisions and corrections, the newest first; nothing beyond the last.</summary>
    public static IReadOnlyList<PublicChange> Of(PlanLinks links, Plan plan, int page)
        => Of(links, plan, Changes(plan).Skip((page - 1) * ListPage.PageSize).Take(ListPage.PageSize));

    /// <summary>Those of one measure and its results.</summary>
    public static IReadOnlyList<PublicChange> Of(PlanLinks links, Plan plan, string no)
        => Of(links, plan, Changes(plan).Where(e => e.Measure == no));

    /// <summary>Some entries of the plan's record, in their order.</summary>
    public static IReadOnlyList<PublicChange> Of(PlanLinks links, Plan plan, IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);

        return [.. entries.Select(e => Of(links, plan, e))];
    }

    /// <summary>What an entry is about, with the name that a measure has today.</summary>
    public static string TitleOf(Plan plan, LedgerSubject subject)
    {
        ArgumentNullException.ThrowIfNull(plan);

        if (subject.Measure is not { } no)
        {
            return subject.IsSummary ? subject.JapaneseName : "計画の本文";
        }

        var name = plan.FindMeasure(no) is { } measure ? $" {measure.Name}" : "";
        var result = subject.Year is { } year ? $" {year.JapaneseName}の{NounOf(subject)}" : "";
        return $"{MeasureNo.Label(no)}{name}{result}";
    }

    /// <summary>実績, 中間報告.</summary>
    internal static string NounOf(LedgerSubject subject) => subject.IsInterim ? InterimFormatter.Name : "実績";

    /// <summary>見直し, 訂正, 確報, 公表, 掲載終了; 組織改編 where departments were reorganised and what was decided stays as it is.</summary>
    public static string KindOf(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        return entry.Kind switch
        {
            ChangeKind.Revision => entry.IsOfWordsOnly ? "組織改編" : "見直し",
            ChangeKind.Correction => "訂正",
            ChangeKind.Withdrawal => "掲載終了",
            ChangeKind.FollowUp => ActualFormatter.Final,
            _ => "公表",
        };
    }

    /// <summary>It is about something invented (見本).</summary>
    internal static bool IsOfSample(LedgerEntry entry) => new[] { entry.Before, entry.After }.Any(t => IsOfSample(entry.Subject, t));

    /// <summary>The page of its subject today; null where it is no longer on the site.</summary>
    internal static string? PageOf(PlanLinks links, Plan plan, LedgerSubject subject) => subject switch
    {
        { Measure: { } no } => plan.FindMeasure(no) is { } measure ? links.Measure(plan, measure) : null,
        { Year: { } year } => links.Year(plan, year),
        _ => links.About(plan),
    };

    /// <summary>The place on the history page where both texts stand side by side.</summary>
    internal static string PlaceOf(PlanLinks links, Plan plan, LedgerEntry entry)
    {
        var newer = plan.History.Count(e => e.Seq > entry.Seq && ChangeRules.IsChange(e.Kind));
        return $"{links.History(plan, (newer / ListPage.PageSize) + 1)}#{AnchorOf(entry)}";
    }

    private static string AnchorOf(LedgerEntry entry) => $"ap-h-{entry.Seq}";

    /// <summary>As <see cref="FinalFigures"/>.</summary>
    internal static IReadOnlyList<string> FinalFiguresOf(Plan plan, LedgerEntry entry)
        => [.. FollowUp.Of([entry]).Select(f => $"{NameOf(plan, entry.Subject, f.Key)}：{ActualFormatter.Values(f)}")];

    // Most texts say nothing of it and need not be read.
    private static bool IsOfSample(LedgerSubject subject, LedgerText? text)
        => text?.Text is { } words && words.Contains("\"sample\"", StringComparison.Ordinal) && (subject.IsSummary
            ? PlanJson.ReadPart<YearSummaryDocument>(words, out _) is { Sample: true }
            : subject.IsResult && PlanJson.ReadPart<AnnualResultDocument>(words, out _) is { Sample: true });

    private static string NameOf(Plan plan, LedgerSubject subject, string name)
        => (subject is { IsResult: true, Measure: { } no }
            ? plan.FindMeasure(no)?.Indicators.FirstOrDefault(i => i.Key == name)?.Name
            : plan.FindDepartment(name)?.Name) ?? name;

    private static IEnumerable<LedgerEntry> Changes(Plan plan) => plan.History.Reverse().Where(e => ChangeRules.IsChange(e.Kind));

    private static PublicChange Of(PlanLinks links, Plan plan, LedgerEntry entry)
    {
        // Without a text before it an entry may also follow one whose text was withheld.
        var isAddition = entry.Before is null && !plan.History.Any(e => e.Seq < entry.Seq && e.Subject == entry.Subject);
        return new PublicChange(
            entry,
            TitleOf(plan, entry.Subject),
            PageOf(links, plan, entry.Subject),
            AnchorOf(entry),
            PlaceOf(links, plan, entry),
            IsOfSample(entry),
            (isAddition || entry.Before?.Text is not null) && entry.After?.Text is { } after
                ? PublicText.Differences(entry.Subject, entry.Before?.Text, after, name => NameOf(plan, entry.Subject, name), plan.Sheet)
                : null)
        {
            IsAddition = isAddition,
            FinalFigures = FinalFiguresOf(plan, entry),
        };
    }
}
