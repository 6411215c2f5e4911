using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>A value that a plan states once for an indicator and not for each year: 現状値 or 最終目標.</summary>
public sealed record StatedValueDocument
{
    [Description("年度。西暦。")]
    public FiscalYear? Year { get; init; }

    [Description("値。原文のまま。例: 2,584千人")]
    public required string Text { get; init; }
}

/// <summary>What an indicator tells of: what was brought about, or what was done for it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorType>))]
public enum IndicatorType
{
    /// <summary>成果指標: what the measure brought about.</summary>
    [JsonStringEnumMemberName("成果")]
    Outcome,

    /// <summary>活動指標: what was done.</summary>
    [JsonStringEnumMemberName("活動")]
    Activity,
}
