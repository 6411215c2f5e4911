using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ActionPlans.Domain.Serialization;

/// <summary>効果額: that the amounts of an indicator are what its measure saves or earns, and how they are summed.</summary>
public sealed record EffectDocument
{
    [Description("効果額の区分。市の言い方で。例: 歳出削減, 歳入確保")]
    public required string Category { get; init; }

    [Description("効果額の数え方。単年度 その年度だけの効果 / 継続 翌年度からも続く効果")]
    public required EffectBasis Basis { get; init; }
}

/// <summary>For how long an effect lasts. Either way each year counts the amount that is written for it, and no other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffectBasis>))]
public enum EffectBasis
{
    /// <summary>単年度: it arises in one year alone, as the price of a piece of land that is sold.</summary>
    [JsonStringEnumMemberName("単年度")]
    SingleYear,

    /// <summary>継続: what was done once saves or earns in the following years too, and each of them counts it again.</summary>
    [JsonStringEnumMemberName("継続")]
    Continuing,
}
