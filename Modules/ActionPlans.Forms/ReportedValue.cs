using ActionPlans.Domain.Attainment;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Outlooks;

namespace ActionPlans.Forms;

/// <summary>What was reported for an indicator, with what it is judged by.</summary>
/// <param name="LastYear">The actual that is published of the year before.</param>
/// <param name="Judged">Its attainment, as residents will read it; null where nothing was reported, and of an interim report.</param>
public sealed record ReportedValue(string Name, string? LastYear, string? Target, string? Actual, string? Judged)
{
    /// <summary>備考; null where nothing is remarked.</summary>
    public string? Note { get; init; }

    /// <summary>達成の見通し with its reason and what is done next; null where the plan asks for none, or none was given.</summary>
    public string? Outlook { get; init; }

    public static IReadOnlyList<ReportedValue> Of(Measure measure, FiscalYear year, AnnualResultDocument text, AnnualResult? lastYear)
        => [.. OfIndicators(measure, year, text, lastYear), .. OfGrade(measure, year, text, lastYear)];

    private static IEnumerable<ReportedValue> OfGrade(
        Measure measure, FiscalYear year, AnnualResultDocument text, AnnualResult? lastYear)
    {
        if (text.Grade is not null || (text.Interim is null && measure.GradesIn(year) is { IsByDepartment: true }))
        {
            var grade = measure.GradesIn(year)?.Find(text.Grade);
            yield return new ReportedValue(
                "評語",
                lastYear?.Grade is { } last ? AttainmentFormatter.Of(last) : null,
                null,
                grade is null ? text.Grade : AttainmentFormatter.Of(grade),
                string.Join(
                    " / ", new[] { grade is null ? null : AttainmentFormatter.Of(grade.Counts), text.GradeReason }.OfType<string>()));
        }
    }

    private static IEnumerable<ReportedValue> OfIndicators(
        Measure measure, FiscalYear year, AnnualResultDocument text, AnnualResult? lastYear)
        => measure.Indicators.Select(indicator =>
        {
            var actual = text.Actuals.GetValueOrDefault(indicator.Key);
            var shown = actual is null ? null : IndicatorFormatter.Shown(TargetReading.ReadActual(
                text, indicator.Key, indicator.Pair, indicator.Notation));
            return new ReportedValue(
                indicator.Name,
                lastYear?.Actuals.GetValueOrDefault(indicator.Key)?.Text,
                indicator.JudgedTarget(year)?.Text,
                shown,
                text.Interim is not null ? null
                    : Judge(indicator, year, actual, text.Interpretation?.Readings.GetValueOrDefault(indicator.Key)))
            {
                Note = text.Notes.GetValueOrDefault(indicator.Key),
                Outlook = OutlookOf(measure, indicator.Key, year, text),
            };
        });

    /// <summary>The outlook of a report in one line; null where the plan asks for none, or none was given.</summary>
    public static string? OutlookOf(Measure? measure, string key, FiscalYear year, AnnualResultDocument text)
        => measure?.Indicators.FirstOrDefault(i => i.Key == key) is { } indicator
            && measure.IsOutlookAsked(indicator, year)
            && text.Outlooks.TryGetValue(key, out var outlook) ? OutlookFormatter.Line(outlook) : null;

    /// <summary>
    /// How an actual stands against its target, in the words that residents will read; null where nothing is written yet.
    /// </summary>
    public static string? Judge(Indicator indicator, FiscalYear year, string? actual, string? reading = null)
    {
        if (string.IsNullOrWhiteSpace(actual))
        {
            return null;
        }

        var value = TargetReading.Read(actual.Trim(), indicator.Pair, indicator.Notation);
        var read = string.IsNullOrWhiteSpace(reading) ? value : value.ReadAs(reading.Trim(), indicator.Notation);
        var judged = AttainmentCalculator.Judge(indicator.JudgedTarget(year), read, indicator.RuleFor(year));
        string?[] words =
        [
            AttainmentFormatter.Of(judged.Standing), AttainmentFormat.Rate(judged), AttainmentFormat.Difference(judged),
            AttainmentFormatter.Reason(judged),
            judged.Reason == AttainmentReason.NoTargetThisYear && GoalProgress.Of(indicator, year, read) is { IsWay: true } way
                ? GoalFormatter.Left(way)
                : null,
        ];
        return string.Join(" / ", words.OfType<string>());
    }
}
