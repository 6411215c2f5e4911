using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// An item of the official sheet: one that the program knows (<see cref="Item"/>), or one of the city's own (<see cref="Text"/>).
/// </summary>
[Description("シートの項目1つ")]
public sealed record SheetItemDocument
{
    [Description("決まった項目。no No. / name 取組内容 / comprehensivePlan 総合計画体系 / policy 体系 / class 分類 / departments 主担当課 / "
        + "relatedDepartments 関係課 / period 取組期間 / overview 概要 / means 手段 / schedule 年次計画 / indicators 指標 / "
        + "achievements 取組実績 / evaluation 評価")]
    public SheetField? Item { get; init; }

    [Description("市独自の項目のkey。英小文字、数字、-。取組と実績のtextsはこれを指す。")]
    public string? Text { get; init; }

    [Description("シートでの項目名。決まった項目で書かなければ、一般的な名前で表す。")]
    public string? Label { get; init; }

    [Description("市独自の項目が何の項目か。measure 取組 / result 年度実績")]
    public SheetTextOwner? Of { get; init; }

    [Description("前の項目と同じ欄に続けて書くかどうか。続けるなら true。")]
    public bool Joined { get; init; }
}

/// <summary>An item that the sheet of any plan may have.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SheetField>))]
public enum SheetField
{
    [JsonStringEnumMemberName("no")]
    No,

    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>The measure's place in the city's comprehensive plan (総合計画体系).</summary>
    [JsonStringEnumMemberName("comprehensivePlan")]
    ComprehensivePlan,

    [JsonStringEnumMemberName("policy")]
    Policy,

    [JsonStringEnumMemberName("class")]
    Class,

    [JsonStringEnumMemberName("departments")]
    Departments,

    /// <summary>Where the sheet has no item for them they stand with the lead ones.</summary>
    [JsonStringEnumMemberName("relatedDepartments")]
    RelatedDepartments,

    [JsonStringEnumMemberName("period")]
    Period,

    [JsonStringEnumMemberName("overview")]
    Overview,

    [JsonStringEnumMemberName("means")]
    Means,

    [JsonStringEnumMemberName("schedule")]
    Schedule,

    [JsonStringEnumMemberName("indicators")]
    Indicators,

    [JsonStringEnumMemberName("achievements")]
    Achievements,

    [JsonStringEnumMemberName("evaluation")]
    Evaluation,
}

/// <summary>To what an own item of the sheet belongs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SheetTextOwner>))]
public enum SheetTextOwner
{
    /// <summary>To the measure: one text.</summary>
    [JsonStringEnumMemberName("measure")]
    Measure,

    /// <summary>To its results: a text for each year.</summary>
    [JsonStringEnumMemberName("result")]
    Result,
}
