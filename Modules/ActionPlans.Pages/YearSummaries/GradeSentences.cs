using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>What the counts of a year with grades of the plan's own say, in sentences.</summary>
public static class GradeSentences
{
    /// <summary>112件のうち99件を評価（S 0件・A 46件・B 48件・C 5件）.</summary>
    public static string Answer(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        return counts switch
        {
            { Judged: 0 } => $"評価した取組はありません（{YearSentences.NotJudged(counts)}）",
            { Decided: 0 } => $"評価する{counts.Judged}件の結果は、まだ公表されていません",
            _ => $"{counts.Total - counts.OutsidePeriod}件のうち{counts.Decided}件を評価（{Grades(counts)}）{Open(counts)}",
        };
    }

    /// <summary>
    /// 評価した99件の割合は、S 0.0%、A 46.5%、B 48.5%、C 5.1%です（四捨五入のため、合計は100.1%になります）。 Null where there is no grade, and
    /// while results are missing.
    /// </summary>
    public static string? Shares(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        if (counts is not { Scale: { } scale, NotPublished: 0, Decided: > 0 })
        {
            return null;
        }

        Grade[] grades = [.. scale.Judged];
        var shares = new Shares([.. grades.Select(g => counts[StandingOf(g)])]);
        var told = string.Join('、', grades.Select((g, i) => $"{g.Mark} {Percent(shares.Percents[i] ?? 0)}"));
        var note = shares.NeedNote ? $"四捨五入のため、割合の合計は{Percent(shares.Sum)}になります。" : "";
        return $"評価した{counts.Decided}件の割合は、{told}です。{note}";
    }

    /// <summary>令和4年度は…、令和5年度は…。 Two years beside each other, and why they cannot be compared where that is so.</summary>
    internal static string Comparison(ComparedYear before, ComparedYear now)
    {
        var past = before.Lines.Measures;
        var present = now.Lines.Measures;
        var why = YearSentences.WhyIncomparable(now, past, present) is { } reason ? $"{reason}ため、この2つをそのまま比べることはできません。" : "";
        return $"{before.Year.JapaneseName}は{YearSentences.Answer(past)}、{now.Year.JapaneseName}は{YearSentences.Answer(present)}です。{why}";
    }

    /// <summary>S 0件・A 46件・B 48件・C 5件.</summary>
    public static string Grades(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        return string.Join('・', (counts.Scale?.Judged ?? []).Select(g => $"{g.Mark} {counts[StandingOf(g)]}件"));
    }

    /// <summary>完了、中止、評価困難は、評価しない区分です。 Of those that occur; null where there are none.</summary>
    public static string? Excluded(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        string[] marks = [.. (counts.Scale?.Grades ?? []).Where(g => g.IsExcluded && counts[StandingOf(g)] > 0).Select(g => g.Mark)];
        return marks.Length == 0 ? null : $"{string.Join('、', marks)}は、評価しない区分です。";
    }

    private static Standing StandingOf(Grade grade) => new(grade.Counts, grade);

    private static string Open(StatusCounts counts)
    {
        string?[] parts =
        [
            counts.Undetermined > 0 ? $"{AttainmentFormatter.Of(AttainmentStatus.Undetermined)}{counts.Undetermined}件" : null,
            counts.NotPublished > 0 ? $"{AttainmentFormatter.Of(AttainmentStatus.NotPublished)}{counts.NotPublished}件" : null,
        ];
        return string.Concat(parts.OfType<string>().Select(p => $"、{p}"));
    }

    private static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
