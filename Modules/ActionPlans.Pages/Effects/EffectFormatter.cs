using System.Globalization;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;

namespace ActionPlans.Pages.Effects;

/// <summary>
/// 効果額 of a plan in words and figures. All pages of a plan show one unit in which every amount of it is whole, so that nothing is rounded
/// and every table adds up.
/// </summary>
public sealed class EffectFormatter
{
    private const decimal Thousand = 1_000;

    private readonly decimal _worth;

    public EffectFormatter(EffectTotals plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var isThousands = plan.All.SelectMany(e => new[] { e.Planned, e.Actual }).OfType<decimal>().All(a => a % Thousand == 0);
        _worth = isThousands ? Thousand : 1;
        Unit = isThousands ? "千円" : Units.Yen;
    }

    /// <summary>千円, or 円 where some amount has less.</summary>
    public string Unit { get; }

    /// <summary>12,000; −400 where it is negative.</summary>
    public string Number(decimal amount)
        => (amount < 0 ? "\u2212" : "") + Math.Abs(amount / _worth).ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>+13,400; ±0 where there is none.</summary>
    public string Difference(decimal difference) => difference switch
    {
        > 0 => $"+{Number(difference)}",
        0 => "±0",
        _ => Number(difference),
    };

    /// <summary>令和5年度の効果額は、計画額101,350千円に対し、公表した実績額は122,121千円です。計画との差は、+20,771千円です。</summary>
    /// <param name="when">For which time: 令和5年度.</param>
    /// <param name="totals">The sums of that time.</param>
    public string Sentence(string when, EffectTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);

        var planned = totals.Planned is { } plan ? $"計画額{Number(plan)}{Unit}に対し、" : "計画額はありません。";
        var actual = totals.Actual is { } amount ? $"公表した実績額は{Number(amount)}{Unit}です。" : "実績額は、まだありません。";
        return $"{when}の効果額は、{planned}{actual}{Rest(totals)}";
    }

    /// <summary>未公表 3, 読み取れない 1: what the sums lack, and how much of it; empty where they lack nothing.</summary>
    public static IReadOnlyList<(string Word, int Count)> Missing(EffectTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);

        (string Word, int Count)[] all = [("未公表", totals.NotPublished.Count()), ("読み取れない", totals.Unread.Count())];
        return [.. all.Where(m => m.Count > 0)];
    }

    private string? Rest(EffectTotals totals)
    {
        if (Missing(totals) is { Count: > 0 } missing)
        {
            var words = string.Join('、', missing.Select(m => $"{m.Word}{m.Count}件"));
            return $"合計に入っていないもの（{words}）があるため、計画との差は示しません。";
        }

        return totals.Difference is { } difference ? $"計画との差は、{Difference(difference)}{Unit}です。" : null;
    }
}
