using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.TestSupport;

/// <summary>The results of a <see cref="FullPlan"/>.</summary>
internal static class FullPlanResult
{
    /// <param name="result">The result of the big plan.</param>
    /// <param name="index">Its place, which says what it has.</param>
    /// <param name="measure">Its measure.</param>
    /// <param name="graded">The year that departments grade.</param>
    public static AnnualResultDocument Fill(AnnualResultDocument result, int index, MeasureDocument measure, FiscalYear graded)
    {
        var keys = result.Actuals.Keys.ToArray();
        var readings = result.Actuals.Where(a => TargetValue.Parse(a.Value).IsNumeric).ToDictionary();
        var grade = (index % 7) switch { 0 => "評価困難", 1 or 2 => "B", 3 => "C", _ => "A" };
        return result with
        {
            Measure = measure.No,
            Notes = index % 5 == 0 ? keys.ToDictionary(k => k, _ => "見本の文です。大雨で2か月休みました。") : result.Notes,
            Preliminary = index % 9 == 0 ? keys : [],
            Outlooks = measure.Ended is null
                ? keys.Where(k => HasLaterGoal(measure, k, result.Year)).ToDictionary(k => k, k => Outlook(index + Array.IndexOf(keys, k)))
                : result.Outlooks,
            Grade = result.Year == graded ? grade : null,
            GradeReason = result.Year == graded && grade is "評価困難" or "C" ? "見本の文です。調査の結果がまだ出ていません。" : null,
            Texts = index % 3 == 0 ? new Dictionary<string, string> { ["next"] = "見本の文です。次の年度も続けます。" } : result.Texts,
            Draft = result.Year.StartYear == 2024 && index % 20 == 0,
            Interpretation = index % 8 == 0 && readings.Count > 0 ? new() { Readings = readings } : null,
        };
    }

    private static bool HasLaterGoal(MeasureDocument measure, string key, FiscalYear year)
        => measure.Indicators.Single(i => i.Interpretation.Key == key) is { } indicator
            && (indicator.Final is not null || indicator.Targets.Any(t => t.Key > year && t.Value != "—"));

    private static OutlookDocument Outlook(int index)
    {
        var step = OutlookSteps.All[index % OutlookSteps.All.Count];
        return new()
        {
            Step = step,
            Reason = OutlookSteps.NeedsReason(step) || index % 2 == 0 ? "見本の文です。参加する人が減っています。" : null,
            Next = index % 3 == 0 ? "見本の文です。\n回数を増やします。" : null,
        };
    }

    /// <summary>中間報告 of the last year.</summary>
    public static IEnumerable<AnnualResultDocument> Interim(IEnumerable<MeasureDocument> measures)
        => measures.Where((m, i) => i % 5 == 0 && m.Ended is null).Select(m => new AnnualResultDocument
        {
            Measure = m.No,
            Year = new(2025),
            Interim = new DateOnly(2025, 9, 30),
            Actuals = m.Indicators.Where(i => i.Targets[new(2025)] != "—")
                .ToDictionary(i => i.Interpretation.Key, i => i.Targets[new(2025)]),
            Achievements = "見本の文です。9月までの状況です。",
            Sample = true,
        });
}
