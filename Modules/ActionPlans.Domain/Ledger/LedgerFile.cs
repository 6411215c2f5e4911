using System.ComponentModel;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Ledger;

/// <summary>A plan's ledger as a file of its own, for verification.</summary>
[Description("公表の記録")]
public sealed record LedgerFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "chain.json";

    [Description("計画のアドレスに使う名前")]
    public required string Plan { get; init; }

    [Description("計画の名称")]
    public required string Title { get; init; }

    [Description("公表・訂正・見直しの記録")]
    public required IReadOnlyList<LedgerEntry> History { get; init; }

    /// <summary>The text of a plan's file.</summary>
    public static string Write(Plans.Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return PlanJson.WritePart(new LedgerFile { Plan = plan.Slug, Title = plan.Title, History = plan.History }) + "\n";
    }
}
