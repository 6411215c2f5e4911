using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets.Chart;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>
/// Measures with one indicator "a": a target and an actual for each year from 令和3年度 on; an empty actual is not published.
/// </summary>
internal static class ChartCases
{
    public const int First = 2021;

    public static PlanDocument Document(IndicatorKind kind, IndicatorDirection direction, params (string Target, string? Actual)[] years)
    {
        var period = $"令和3年度～令和{3 + years.Length - 1}年度";
        var indicator = Indicator("a") with
        {
            Targets = years.Index().ToDictionary(y => new Domain.FiscalYears.FiscalYear(First + y.Index), y => y.Item.Target)
        };
        var measure = Invented.Measure("1", indicator.Judged(direction, kind)) with { Period = period };
        return Plan(measure).With([.. years.Index()
            .Where(y => y.Item.Actual is not null)
            .Select(y => Result("1", First + y.Index, ("a", y.Item.Actual!)))]) with { Period = period };
    }

    /// <summary>The measure of a plan whose method changes in its second year, and whose even years are samples.</summary>
    public static Measure Measure(IndicatorKind kind, params (string Target, string? Actual)[] years)
    {
        var document = Document(kind, IndicatorDirection.Higher, years).NearFrom(90, First + 1);
        return (document with { Results = [.. document.Results.Select(r => r with { Sample = r.Year.StartYear % 2 == 0 })] })
            .Read().Measures[0];
    }

    public static ChartData? Data(IndicatorKind kind, params (string Target, string? Actual)[] years)
    {
        var measure = Measure(kind, years);
        return ChartData.Of(measure, measure.Indicators[0]);
    }

    public static ChartLayout Layout(IndicatorKind kind, params (string Target, string? Actual)[] years)
        => ChartLayout.Of(Data(kind, years)!)!;
}
