using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>
/// The sample plan's history: all of it was published, a measure was revised, a result corrected, another result taken off the site.
/// </summary>
internal static class SampleLedger
{
    public static readonly LedgerSubject Measure = new("1", null);

    public static readonly LedgerSubject Result = new("1", new FiscalYear(2021));

    public static readonly LedgerSubject Gone = new("2", new FiscalYear(2021));

    public static readonly ChangeJustification Decision = new("目標を上回ったため。\n次年度も続ける。", new DateOnly(2022, 9, 30), "行政改革推進本部");

    private static readonly DateTimeOffset Begin = new(2022, 4, 1, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>The sample plan as it is published now, with its history.</summary>
    public static PlanDocument Document()
    {
        var before = SamplePlan.Document();
        var measure = before.Measures[0] with { Means = "ふれあい講座を毎月開く。" };
        var result = before.Results[0] with { Achievements = "講座を38回開いた。" };
        var after = before with
        {
            Measures = [measure, .. before.Measures.Skip(1)],
            Results = [result],
        };
        return after with { History = Entries(before, after) };
    }

    public static IReadOnlyList<LedgerEntry> Entries() => Document().History;

    private static List<LedgerEntry> Entries(PlanDocument before, PlanDocument after)
    {
        var entries = new List<LedgerEntry>();
        var old = PublicText.All(before);
        var now = PublicText.All(after);
        foreach (var (subject, text) in old)
        {
            Add(new LedgerChange(ChangeKind.Publication, subject, null, text, ChangeJustification.Nothing));
        }

        Add(new LedgerChange(ChangeKind.Revision, Measure, old[Measure], now[Measure], Decision));
        Add(new LedgerChange(ChangeKind.Correction, Result, old[Result], now[Result], new ChangeJustification("数え間違い。")));
        Add(new LedgerChange(ChangeKind.Withdrawal, Gone, old[Gone], null, ChangeJustification.Nothing));
        return entries;

        void Add(LedgerChange change) => entries.Add(LedgerChain.Append(entries.LastOrDefault(), change, Begin.AddDays(entries.Count)));
    }
}
