using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Ledger;

/// <summary>
/// One public change of a plan, as it is recorded for good. Its hash covers every field and the hash of the entry before it,
/// but of its texts only their hashes, so that a text may be withheld and the chain stays whole.
/// </summary>
[Description("公表の記録1件")]
public sealed record LedgerEntry
{
    [Description("計画の中の通し番号。1から。")]
    public required int Seq { get; init; }

    [Description("publication 公表 / correction 訂正 / revision 見直し / withdrawal 掲載終了 / followUp 確報")]
    public required ChangeKind Kind { get; init; }

    [Description("取組のNo。計画そのものと総括の記録には書かない。")]
    public string? Measure { get; init; }

    [Description("実績または総括の年度。西暦。そのほかの記録には書かない。")]
    public FiscalYear? Year { get; init; }

    [Description("中間報告の記録なら true")]
    public bool Interim { get; init; }

    [Description("サイトに載った日時")]
    public required DateTimeOffset At { get; init; }

    [Description("見直しを決めた日")]
    public DateOnly? DecidedOn { get; init; }

    [Description("見直しを決めた会議や役職")]
    public string? DecidedBy { get; init; }

    [Description("理由")]
    public LedgerText? Reason { get; init; }

    [Description("変更前の文。計画ファイルの形式で書いた1行。")]
    public LedgerText? Before { get; init; }

    [Description("変更後の文。計画ファイルの形式で書いた1行。")]
    public LedgerText? After { get; init; }

    [Description("1つ前の記録の指紋。最初の記録にはない。")]
    public string? Previous { get; init; }

    [Description("この記録の指紋。SHA-256。")]
    public required string Hash { get; init; }

    /// <summary>What the entry is about.</summary>
    [JsonIgnore]
    public LedgerSubject Subject => new(Measure, Year, Interim);

    /// <summary>
    /// True where what is published stays as it was: it mends the words of a reason, or tells of a reorganisation of departments.
    /// </summary>
    [JsonIgnore]
    public bool IsOfWordsOnly => ChangeRules.IsChange(Kind) && After?.Text is { } text && Before?.Text == text;

    /// <summary>One of the entry's texts; null where it has none there.</summary>
    public LedgerText? TextAt(LedgerPlace place) => place switch
    {
        LedgerPlace.Reason => Reason,
        LedgerPlace.Before => Before,
        _ => After,
    };

    /// <summary>Whether one of the entry's texts is this one.</summary>
    public bool Has(string text) => Reason?.Text == text || Before?.Text == text || After?.Text == text;

    /// <summary>The entry without a text, wherever it has it.</summary>
    public LedgerEntry Without(string text, Withholding withheld)
    {
        return this with { Reason = Rest(Reason), Before = Rest(Before), After = Rest(After) };

        LedgerText? Rest(LedgerText? held) => held?.Text == text ? held.Without(withheld) : held;
    }
}

/// <summary>Which text of an entry.</summary>
public enum LedgerPlace
{
    Reason,
    Before,
    After,
}

/// <summary>A text of an entry beside its salted hash. Without the text the hash still holds the chain together.</summary>
public sealed record LedgerText
{
    [Description("文の指紋。改行でつないだsaltと文のSHA-256。")]
    public required string Hash { get; init; }

    [Description("指紋から文を言い当てられないように加えた乱数")]
    public string? Salt { get; init; }

    [Description("文。非公開にしたものにはない。")]
    public string? Text { get; init; }

    [Description("非公開にした日と理由")]
    public Withholding? Withheld { get; init; }

    /// <summary>The same place in the chain without its text. Without its salt too: a short text could be guessed from it.</summary>
    public LedgerText Without(Withholding withheld) => this with { Salt = null, Text = null, Withheld = withheld };
}

/// <summary>When and why a text was redacted. It is not hashed, because it is added later.</summary>
public sealed record Withholding
{
    [Description("非公開にした日")]
    public required DateOnly On { get; init; }

    [Description("非公開にした理由")]
    public required string Reason { get; init; }
}

/// <summary>What an entry is about: the plan itself, a measure, a measure's result, or the summary of a year.</summary>
/// <param name="Measure">The measure's No.; null for the plan itself and for a summary.</param>
/// <param name="Year">The year of a result or of a summary; null for all else.</param>
/// <param name="IsInterim">True for an interim result (中間報告), which stands beside the result of its year.</param>
public readonly record struct LedgerSubject(string? Measure, FiscalYear? Year, bool IsInterim = false)
{
    /// <summary>計画, No.16, No.16 令和4年度実績, No.16 令和4年度中間報告, 令和4年度の総括.</summary>
    public string JapaneseName => (Measure, Year) switch
    {
        (null, null) => "計画",
        (null, { } year) => $"{year.JapaneseName}の総括",
        (_, null) => Plans.MeasureNo.Label(Measure),
        (_, { } year) => $"{Plans.MeasureNo.Label(Measure)} {year.JapaneseName}{(IsInterim ? "中間報告" : "実績")}",
    };

    /// <summary>令和4年度; 令和4年度（中間報告） for an interim result. Empty without a year.</summary>
    public string YearName => $"{Year?.JapaneseName}{(IsInterim ? "（中間報告）" : "")}";

    /// <summary>The measure to which a result belongs.</summary>
    public LedgerSubject OfMeasure => new(Measure, null);

    /// <summary>A result of a measure, of the year or an interim one.</summary>
    public bool IsResult => Measure is not null && Year is not null;

    /// <summary>The summary of a year (総括).</summary>
    public bool IsSummary => Measure is null && Year is not null;
}

/// <summary>How the public text changed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>公表: it came onto the site, for the first time or again.</summary>
    [JsonStringEnumMemberName("publication")]
    Publication,

    /// <summary>訂正: a corrected figure or text of a published result or summary.</summary>
    [JsonStringEnumMemberName("correction")]
    Correction,

    /// <summary>見直し: a decided change of the plan or a measure.</summary>
    [JsonStringEnumMemberName("revision")]
    Revision,

    /// <summary>掲載終了: it was taken off the site.</summary>
    [JsonStringEnumMemberName("withdrawal")]
    Withdrawal,

    /// <summary>確報: preliminary figures of a published result became final. Nothing was wrong, so it is no correction.</summary>
    [JsonStringEnumMemberName("followUp")]
    FollowUp,
}
