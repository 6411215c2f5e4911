using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;

namespace ActionPlans.Domain.Plans;

/// <summary>総括: what the secretariat and the committees say of a fiscal year, as published.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="AsOf">The day as of which it holds (〜時点).</param>
/// <param name="Lead">The secretariat's text.</param>
/// <param name="Notable">The measures that the secretariat points out, in its order.</param>
/// <param name="Opinions">What committees said, in the secretariat's order.</param>
/// <param name="Changes">The revisions that followed from the evaluation of the year, in the order in which they were published.</param>
/// <param name="IsSample">An invented sample (見本), to be marked wherever it shows.</param>
public sealed record YearSummary(
    FiscalYear Year,
    DateOnly? AsOf,
    string? Lead,
    IReadOnlyList<Measure> Notable,
    IReadOnlyList<CommitteeOpinion> Opinions,
    IReadOnlyList<LedgerEntry> Changes,
    bool IsSample);

/// <summary>What a committee said, and what the city answers.</summary>
/// <param name="Body">The committee: 行政改革推進委員会.</param>
/// <param name="On">The day on which it said so.</param>
/// <param name="MeasureNo">The measure that it spoke of; null for the year as a whole.</param>
/// <param name="Measure">That measure; null also where it left the site since.</param>
/// <param name="Opinion">Its words.</param>
/// <param name="Reply">The city's answer (市の考え方・対応); null while there is none.</param>
public sealed record CommitteeOpinion(string Body, DateOnly On, string? MeasureNo, Measure? Measure, string Opinion, string? Reply);
