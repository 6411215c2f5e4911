using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// 達成の見通し: what a department expects of an indicator's final target. It is an estimate of people, and neither judges nor counts anything.
/// </summary>
public sealed record OutlookDocument
{
    [Description("見通しの段階。達成できる見込み / おおむね達成できる見込み / どちらともいえない / 達成は難しい見込み / 達成できない見込み")]
    public required OutlookStep Step { get; init; }

    [Description("見通しの理由。達成は難しい、達成できないとするときは必ず書く。")]
    public string? Reason { get; init; }

    [Description("今後の対応")]
    public string? Next { get; init; }
}

/// <summary>The five steps of an outlook, the best first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutlookStep>))]
public enum OutlookStep
{
    /// <summary>The final target will be reached.</summary>
    [JsonStringEnumMemberName("達成できる見込み")]
    Certain,

    /// <summary>It will probably be reached, or all but reached.</summary>
    [JsonStringEnumMemberName("おおむね達成できる見込み")]
    Likely,

    /// <summary>Nobody can say.</summary>
    [JsonStringEnumMemberName("どちらともいえない")]
    Open,

    /// <summary>It will hardly be reached.</summary>
    [JsonStringEnumMemberName("達成は難しい見込み")]
    Unlikely,

    /// <summary>It will not be reached.</summary>
    [JsonStringEnumMemberName("達成できない見込み")]
    Missed,
}
