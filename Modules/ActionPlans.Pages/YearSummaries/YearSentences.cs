using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>What the counts of a year say, in sentences: the page and its plain text say the same.</summary>
public static class YearSentences
{
    /// <summary>目標のある26件のうち17件が達成: the shortest answer to how a year went.</summary>
    public static string Answer(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        if (counts.Scale is not null)
        {
            return GradeSentences.Answer(counts);
        }

        return counts switch
        {
            { Judged: 0 } => $"判定する目標のある取組はありません（{NotJudged(counts)}）",
            { NotPublished: 0 } => $"目標のある{counts.Judged}件{Undetermined(counts)}のうち{counts.Met}件が達成",
            { Decided: 0, Undetermined: 0 } => $"目標のある{counts.Judged}件の実績は、まだ公表されていません",
            _ => $"目標のある{counts.Judged}件のうち、公表した{Published(counts)}件{Undetermined(counts)}の中で{counts.Met}件が達成",
        };
    }

    /// <summary>
    /// 令和6年度は27件のうち26件を公表、21件が達成（1件は未公表）。 A sentence for each year after one that already has results; empty where
    /// there is none.
    /// </summary>
    public static string Later(Plan plan, IReadOnlyList<Measure> measures, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return string.Concat(plan.ResultYears.Where(y => y > year).Select(y => Later(y, StatusCounts.OfMeasures(measures, y))));
    }

    /// <summary>Why a page tells of a year that is not the newest; null where no more is to be said.</summary>
    public static string? WhyThisYear(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.HeadlineYear == year && plan.IsComplete(year) ? $"{year.JapaneseName}は、結果がそろった最も新しい年度です。" : null;
    }

    /// <summary>目標のある取組26件のうち、17件が目標を達成しました。</summary>
    public static string Counts(StatusCounts counts, string noun)
    {
        ArgumentNullException.ThrowIfNull(counts);

        if (counts.Scale is not null)
        {
            return $"{noun}{GradeSentences.Answer(counts)}。";
        }

        return counts switch
        {
            { Judged: 0 } => $"目標のある{noun}はありません。",
            { NotPublished: 0 } => $"目標のある{noun}{counts.Judged}件{Undetermined(counts)}のうち、{counts.Met}件が目標を達成しました。",
            { Decided: 0, Undetermined: 0 } => $"目標のある{noun}は{counts.Judged}件です。実績は、まだ公表されていません。",
            _ => $"目標のある{noun}{counts.Judged}件のうち、{Published(counts)}件{Undetermined(counts)}の実績を公表しています。"
                + $"目標を達成した{noun}は{counts.Met}件です。",
        };
    }

    /// <summary>12件は対象外、1件は期間外: what has nothing to be judged by.</summary>
    public static string NotJudged(StatusCounts counts)
        => string.Join('、', AttainmentFormatter.Statuses.Where(s => !s.IsJudged() && counts[s] > 0)
            .Select(s => $"{counts[s]}件は{AttainmentFormatter.Of(s)}"));

    /// <summary>
    /// 期間外は、…取組です（令和5年度で完了2件、令和6年度から1件）。 Which measures do not run in a year; null where all do.
    /// </summary>
    public static string? Outside(IEnumerable<Measure> measures, FiscalYear year)
    {
        var named = string.Join('、', measures.Select(m => m.Judge(year).Words).OfType<string>().CountBy(w => w)
            .Select(w => $"{w.Key}{w.Value}件"));
        return named.Length > 0 ? $"期間外は、{AttainmentFormatter.NotRunning}取組です（{named}）。" : null;
    }

    private static string Later(FiscalYear year, StatusCounts counts)
    {
        if (Published(counts) == 0)
        {
            return "";
        }

        if (counts.Scale is not null)
        {
            return $"{year.JapaneseName}は{GradeSentences.Answer(counts)}。";
        }

        var open = counts.NotPublished > 0 ? $"（{counts.NotPublished}件は未公表）" : "";
        var published = counts.NotPublished > 0 ? $"{counts.Judged}件のうち{Published(counts)}件" : $"{counts.Judged}件すべて";
        return $"{year.JapaneseName}は{published}を公表、{counts.Met}件が達成{open}。";
    }

    private static int Published(StatusCounts counts) => counts.Judged - counts.NotPublished;

    // Why fewer were decided than have a target.
    internal static string? Undetermined(StatusCounts counts) => counts.Undetermined > 0 ? $"（うち{counts.Undetermined}件は未判定）" : null;

    /// <summary>目標 80% → 実績 68%（−12ポイント）: what an indicator that was not met lacks; with its name where the measure has others.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="indicator">One of its indicators, with a result of the year.</param>
    /// <param name="year">The fiscal year.</param>
    public static string NotMet(Measure measure, Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        var name = measure.Indicators.Count > 1 ? $"{indicator.Name}：" : "";
        var actual = IndicatorFormatter.Shown(measure.Results[year].Actuals[indicator.Key]);
        var lacking = AttainmentFormat.Difference(measure.Judge(indicator, year)) is { } difference ? $"（{difference}）" : "";
        return $"{name}目標 {indicator.JudgedTarget(year)?.Text} → 実績 {actual}{lacking}";
    }

    /// <summary>達成しなかった取組, with the grades that count so: 達成しなかった取組（B・C）.</summary>
    public static string NotMetHeading(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var marks = plan.GradesIn(year)?.Judged.Where(g => g.Counts != AttainmentStatus.Met).Select(g => g.Mark);
        return marks is null ? "達成しなかった取組" : $"達成しなかった取組（{string.Join('・', marks)}）";
    }

    /// <summary>達成17件、未達9件、対象外13件、合計39件。</summary>
    public static string Parts(StatusCounts counts, IEnumerable<Standing> statuses)
        => $"{string.Concat(statuses.Select(s => $"{AttainmentFormatter.Of(s)}{counts[s]}件、"))}合計{counts.Total}件。";

    /// <summary>令和6年6月30日時点; where only results have days of their own, from the first to the last of them.</summary>
    public static string? AsOf(Plan plan, FiscalYear year)
    {
        if (plan.FindSummary(year)?.AsOf is { } day)
        {
            return $"{YearFormatter.Day(day)}時点";
        }

        DateOnly[] days = [.. plan.Measures.Select(m => m.Results.GetValueOrDefault(year)?.AsOf).OfType<DateOnly>().Distinct().Order()];
        return days switch
        {
            [] => null,
            [var only] => $"{YearFormatter.Day(only)}時点",
            [var first, .., var last] => $"{YearFormatter.Day(first)}から{YearFormatter.Day(last)}までの時点（取組により異なります）",
        };
    }

    /// <summary>
    /// 目標を達成した取組は、令和4年度の11件（目標のある25件のうち）から、令和5年度は17件（同26件）になりました。 Where the method changed between the
    /// two, or results are still to come, it says that they cannot be compared; null where there is no earlier year.
    /// </summary>
    public static string? Comparison(IReadOnlyList<ComparedYear> years)
    {
        if (years is not [.., var before, var now])
        {
            return null;
        }

        var past = before.Lines.Measures;
        var present = now.Lines.Measures;
        if ((past.Scale ?? present.Scale) is not null)
        {
            return GradeSentences.Comparison(before, now);
        }

        var thisYear = now.Year.JapaneseName;
        var metBefore = $"{past.Met}件（目標のある{past.Judged}件{Open(past)}のうち）";
        var metNow = $"{present.Met}件（同{present.Judged}件{Open(present)}）";
        return WhyIncomparable(now, past, present) is { } reason
            ? $"目標を達成した取組は、{before.Year.JapaneseName}が{metBefore}、{thisYear}が{metNow}です。"
                + $"{reason}ため、この2つの数をそのまま比べることはできません。"
            : $"目標を達成した取組は、{before.Year.JapaneseName}の{metBefore}から、{thisYear}は{metNow}になりました。";
    }

    private static string? Open(StatusCounts counts) => counts.NotPublished > 0 ? $"、うち{counts.NotPublished}件は未公表" : null;

    /// <summary>What stands at a year that is judged otherwise than the year before.</summary>
    public static string MethodChange(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Methods.Any(m => m.Grades is not null) ? "評価方法の変更" : "この年度から判定の方法を変更";
    }

    internal static string? WhyIncomparable(ComparedYear now, StatusCounts past, StatusCounts present)
    {
        if (now.MethodChanged)
        {
            return "判定の方法が変わった";
        }

        return past.NotPublished + present.NotPublished > 0 ? "まだ公表していない実績がある" : null;
    }
}
