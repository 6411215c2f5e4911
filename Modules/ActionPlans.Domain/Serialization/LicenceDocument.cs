using System.ComponentModel;

namespace ActionPlans.Domain.Serialization;

/// <summary>Under which terms others may use the plan and its data.</summary>
public sealed record LicenceDocument
{
    [Description("利用条件の名称。例: CC BY 4.0")]
    public required string Name { get; init; }

    [Description("利用条件のアドレス。https:// または http:// で始まる。なければ書かない。")]
    public string? Address { get; init; }
}
