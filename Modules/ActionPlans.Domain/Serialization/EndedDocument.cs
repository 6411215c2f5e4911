using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>That a measure ended before its period did: no result is expected of the years afterwards.</summary>
public sealed record EndedDocument
{
    [Description("最後に取り組んだ年度。西暦。この年度までの実績を公表する。")]
    public required FiscalYear In { get; init; }

    [Description("終わり方。完了 / 中止 / 統合")]
    public required MeasureEnd As { get; init; }

    [Description("終えた理由、統合した先など。")]
    public string? Note { get; init; }
}

/// <summary>How a measure ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeasureEnd>))]
public enum MeasureEnd
{
    /// <summary>完了: done what was planned.</summary>
    [JsonStringEnumMemberName("完了")]
    Completed,

    /// <summary>中止: given up.</summary>
    [JsonStringEnumMemberName("中止")]
    Discontinued,

    /// <summary>統合: goes on as part of another measure.</summary>
    [JsonStringEnumMemberName("統合")]
    Merged,
}
