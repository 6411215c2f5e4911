using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <content>Interim results (中間報告).</content>
public static partial class PlanTables
{
    // Only a plan with interim results has it: they are no rows among the results of years, which people count.
    private static DataTable[] Interim(Plan plan, DataTable indicators) => plan.InterimYears.Count == 0 ? [] : [DataTable.Of(
        "interim-results",
        "中間報告",
        [
            new(No, r => r.Measure.No),
            new(MeasureName, r => r.Measure.Name),
            new(IndicatorName, r => r.Indicator.Name),
            new(Year, r => DataTable.Number(r.Year.StartYear)),
            new(JapaneseYear, r => r.Year.JapaneseName),
            .. ResultColumns.Interim,
            new(Sample, r => SampleMark(r.Result)),
            .. PlanColumns<ResultRow>(plan),
            new(IndicatorKey, r => r.Indicator.Key),
        ],
        [No.Name, IndicatorKey.Name, Year.Name],
        indicators,
        plan.Measures.SelectMany(m => m.InterimResults.OrderBy(r => r.Key).SelectMany(r => m.Indicators
            .Where(i => r.Value.Actuals.ContainsKey(i.Key)).Select(i => new ResultRow(m, i, r.Key) { Result = r.Value }))))];
}
