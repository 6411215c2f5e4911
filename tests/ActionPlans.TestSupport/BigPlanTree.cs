using System.Globalization;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>The policy tree of a <see cref="BigPlan"/>, and where its measures hang.</summary>
internal static class BigPlanTree
{
    private static readonly string[] Aims =
    [
        "支えあう地域づくり", "子どもと若者の育ち", "健康と福祉", "防災と安全", "環境と暮らし", "産業とにぎわい", "都市基盤の整備", "持続できる行財政運営と、市民に開かれた情報の公開",
    ];

    private static readonly string[] Ways = ["相談できる場の充実", "人材の確保と育成", "施設の計画的な更新", "デジタル技術の活用", "関係する団体との連携", "情報発信の強化", "財源の確保"];

    public static IReadOnlyList<PolicyDocument> Create(int measures, int levels)
    {
        // Narrow at the top, broader below, and never many more leaves than measures.
        var roots = Math.Clamp(measures / 10, 1, 6);
        var below = levels == 1 ? 1 : Math.Clamp((int)Math.Round(Math.Pow(Math.Max(1, measures / 8.0 / roots), 1.0 / (levels - 1))), 1, 5);
        return [.. Enumerable.Range(1, roots).Select(i => Node(i, null, levels, below))];
    }

    /// <summary>
    /// For each measure the lines of its policies, in the order of the tree. A fifteenth hangs on the first leaf alone, so that one is
    /// long.
    /// </summary>
    public static IEnumerable<string[]> Spread(IReadOnlyList<PolicyDocument> policies, int measures, Random random)
    {
        string[][] leaves = [.. policies.SelectMany(p => Leaves(p, []))];
        return Enumerable.Range(0, measures)
            .Select(LeafOf)
            .Order()
            .Select(i => leaves[i]);

        int LeafOf(int measure)
        {
            if (measure < measures / 15)
            {
                return 0;
            }

            var leaf = measure % leaves.Length;
            return leaf == 0 ? random.Next(leaves.Length) : leaf;
        }
    }

    private static PolicyDocument Node(int index, string? above, int levels, int below)
    {
        var slug = above is null ? $"{index}" : $"{above}-{index}";
        var depth = slug.Count(c => c == '-');
        return new PolicyDocument
        {
            Number = depth == 0 ? index.ToString(CultureInfo.InvariantCulture) : $"({index})",
            Name = depth == 0 ? Aims[(index - 1) % Aims.Length] : $"{Ways[(index - 1 + depth) % Ways.Length]}{slug}",
            Children = depth + 1 < levels ? [.. Enumerable.Range(1, below).Select(i => Node(i, slug, levels, below))] : [],
            Interpretation = new() { Slug = slug },
        };
    }

    private static IEnumerable<string[]> Leaves(PolicyDocument node, string[] above)
    {
        string[] path = [.. above, $"{node.Number} {node.Name}"];
        return node.Children.Count == 0 ? [path] : node.Children.SelectMany(c => Leaves(c, path));
    }
}
