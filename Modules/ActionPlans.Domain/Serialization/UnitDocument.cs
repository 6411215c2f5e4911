using System.ComponentModel;

namespace ActionPlans.Domain.Serialization;

/// <summary>A unit of the plan's own.</summary>
public sealed record UnitDocument
{
    [Description("単位。例: コマ")]
    public required string Unit { get; init; }

    [Description("同じか、換算できる単位。決まった単位か、この計画のほかの単位。例: 回")]
    public string? SameAs { get; init; }

    [Description("換算の倍率。1つが、換算できる単位のいくつに当たるか。書かなければ1。")]
    public decimal? Factor { get; init; }
}
