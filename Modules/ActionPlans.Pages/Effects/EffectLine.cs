using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Effects;

/// <summary>A line of a table of 効果額: a sum, and below it the parts of which it is one.</summary>
/// <param name="Name">What is summed: 歳出削減, 令和5年度.</param>
/// <param name="Totals">The sum.</param>
public sealed record EffectLine(string Name, EffectTotals Totals)
{
    /// <summary>The page of what is summed; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>The lines that add up to this one; empty where they are not told.</summary>
    public IReadOnlyList<EffectLine> Parts { get; init; } = [];

    /// <summary>True for a line that is the sum of others, above or below it.</summary>
    public bool IsSum { get; init; }

    /// <summary>By category, the sum last.</summary>
    public static IReadOnlyList<EffectLine> ByCategory(EffectTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);

        return WithSum(totals.Categories.Select(c => new EffectLine(c, totals.Of(c))), totals);
    }

    /// <summary>By category and below it by year, as long as the table is no longer than a page; the sum last.</summary>
    public static IReadOnlyList<EffectLine> ByCategoryAndYear(EffectTotals totals)
    {
        var lines = ByCategory(totals);
        var years = totals.Years;
        return lines.Count * (years.Count + 1) > ListPage.PageSize
            ? lines
            : [.. lines.Select(l => l with { Parts = ByYear(l.Totals, years) })];
    }

    /// <summary>By the first level of the policies and, while the table is no longer than a page, by the second; the sum last.</summary>
    public static IReadOnlyList<EffectLine> ByPolicy(PlanLinks links, Plan plan, EffectTotals totals)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(totals);

        EffectLine[] whole = [.. plan.Tree.Roots.Select(n => Line(n) with { Parts = Below(n) }).Where(l => !l.Totals.IsEmpty)];
        var isLong = whole.Sum(l => l.Parts.Count + 1) >= ListPage.PageSize;
        return WithSum(isLong ? whole.Select(l => l with { Parts = [] }) : whole, totals);

        EffectLine Line(PolicyNode node) => new(node.Label, totals.Under(node)) { Address = links.Policy(plan, node) };

        EffectLine[] Below(PolicyNode node)
        {
            if (node.Children.Count == 0)
            {
                return [];
            }

            EffectLine own = new(
                $"{plan.Tree.Levels[1]}のない取組", new EffectTotals([.. totals.All.Where(e => e.Measure.Policy == node)]));
            return [.. node.Children.Select(Line).Prepend(own).Where(l => !l.Totals.IsEmpty)];
        }
    }

    private static EffectLine[] ByYear(EffectTotals totals, IReadOnlyList<FiscalYear> years)
        => [.. years.Select(y => new EffectLine(y.JapaneseName, totals.In(y)))];

    // What a table has no room for is one line, so that it still adds up.
    private static EffectLine[] WithSum(IEnumerable<EffectLine> lines, EffectTotals totals)
    {
        EffectLine[] all = [.. lines];
        EffectLine sum = new("合計", totals) { IsSum = true };
        if (all.Length == 1)
        {
            return all;
        }

        var shown = all.Length < ListPage.PageSize ? all.Length : ListPage.PageSize - 2;
        EffectLine[] rest = shown == all.Length
            ? [] : [new($"ほかの{all.Length - shown}件", new EffectTotals([.. all.Skip(shown).SelectMany(l => l.Totals.All)]))];
        return [.. all.Take(shown), .. rest, sum];
    }
}
