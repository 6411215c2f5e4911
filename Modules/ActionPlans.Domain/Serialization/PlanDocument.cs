using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// One plan file (<c>*.plan.json</c>), as it is written: every text is the source's own, nothing is read into it.
/// What the source does not say but the program needs is kept apart, in the <c>interpretation</c> blocks.
/// </summary>
[Description("行動計画1つ。文言は原文のまま書く。")]
public sealed record PlanDocument
{
    /// <summary>The version of the plan format that this program writes; <see cref="EarlierFormats"/> are read too.</summary>
    public const int CurrentFormat = 2;

    [JsonPropertyName("$schema")]
    [Description("plan.schema.json への道。エディターの補完のため。")]
    public string? Schema { get; init; }

    [Description("計画ファイルの形式の版。いまは 2。1 のファイルも読める。")]
    public required int Format { get; init; }

    [Description("計画の名称")]
    public required string Title { get; init; }

    [Description("公表する団体の名称")]
    public required string Publisher { get; init; }

    [Description("計画期間。原文のまま。例: 令和3年度～令和7年度")]
    public required string Period { get; init; }

    [Description("前の計画。そのアドレスに使う名前。なければ書かない。例: city-2016")]
    public string? Predecessor { get; init; }

    [Description("表紙の文言。1行を1つずつ。")]
    public IReadOnlyList<string> TitlePage { get; init; } = [];

    [Description("計画の本文の章")]
    public IReadOnlyList<ChapterDocument> Chapters { get; init; } = [];

    [Description("問合せ先。1行を1つずつ。")]
    public IReadOnlyList<string> Contact { get; init; } = [];

    [Description("巻末の注記")]
    public IReadOnlyList<string> ClosingNotes { get; init; } = [];

    [Description("計画期間の総括。期間の終わりに事務局が書く文。")]
    public string? Outcome { get; init; }

    [Description("利用条件（ライセンス）。決まっているときだけ。")]
    public LicenceDocument? Licence { get; init; }

    [Description("シートの項目。シートに書く順に。書かなければ、一般的な項目を一般的な名前で表す。")]
    public IReadOnlyList<SheetItemDocument> Sheet { get; init; } = [];

    [Description("体系の段の名称。上から順に。例: 基本方針, 重点項目, 推進項目")]
    public required IReadOnlyList<string> Levels { get; init; }

    [Description("体系")]
    public required IReadOnlyList<PolicyDocument> Policies { get; init; }

    [Description("主担当課の一覧")]
    public required IReadOnlyList<DepartmentDocument> Departments { get; init; }

    [Description("原文の取組一覧。シートとの食い違いを調べるためだけに使う。")]
    public IReadOnlyList<ListRowDocument> List { get; init; } = [];

    [Description("取組。シート1枚が1つ。")]
    public required IReadOnlyList<MeasureDocument> Measures { get; init; }

    [Description("年度実績")]
    public IReadOnlyList<AnnualResultDocument> Results { get; init; } = [];

    [Description("年度の総括")]
    public IReadOnlyList<YearSummaryDocument> Summaries { get; init; } = [];

    [Description("公表・訂正・見直しの記録。サイトが書き出す。手で書かない。")]
    public IReadOnlyList<LedgerEntry> History { get; init; } = [];

    [Description("編集上の設定")]
    public required PlanInterpretation Interpretation { get; init; }
}

/// <summary>A chapter of the plan's own text.</summary>
public sealed record ChapterDocument
{
    [Description("章の見出し")]
    public required string Heading { get; init; }

    [Description("節")]
    public required IReadOnlyList<SectionDocument> Sections { get; init; }
}

/// <summary>A section of a chapter: paragraphs, then perhaps a list of terms such as the legend of the sheet's items.</summary>
public sealed record SectionDocument
{
    [Description("節の見出し")]
    public required string Heading { get; init; }

    [Description("段落")]
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    [Description("項目と説明の一覧")]
    public IReadOnlyList<TermDocument> Terms { get; init; } = [];
}

/// <summary>A term and what it means.</summary>
public sealed record TermDocument
{
    [Description("項目")]
    public required string Term { get; init; }

    [Description("説明")]
    public required string Text { get; init; }
}

/// <summary>A node of the policy tree; its level is its depth.</summary>
public sealed record PolicyDocument
{
    [Description("番号。例: I, (1)。なければ書かない。")]
    public string? Number { get; init; }

    [Description("名称")]
    public required string Name { get; init; }

    [Description("1つ下の段")]
    public IReadOnlyList<PolicyDocument> Children { get; init; } = [];

    [Description("編集上の設定")]
    public required PolicyInterpretation Interpretation { get; init; }
}

/// <summary>A department as the sheets name it.</summary>
public sealed record DepartmentDocument
{
    [Description("課の名称")]
    public required string Name { get; init; }

    [Description("編集上の設定")]
    public required DepartmentInterpretation Interpretation { get; init; }

    /// <summary>The same as a plan writes it: a site knows who took over the measures of all its plans.</summary>
    /// <param name="plan">The slug of the plan.</param>
    /// <param name="measures">The No. of its measures; none for a plan without its measures.</param>
    public DepartmentDocument In(string plan, IReadOnlyCollection<string> measures)
        => Interpretation.HandedTo.Count == 0 ? this : this with
        {
            Interpretation = Interpretation with
            {
                HandedTo = [.. Interpretation.HandedTo.Where(h => h.Plan == plan && measures.Contains(h.No))],
            },
        };
}

/// <summary>A row of the source's own list of measures. Kept to compare with the sheets, which are authoritative.</summary>
public sealed record ListRowDocument
{
    [Description("No")]
    public required string No { get; init; }

    [Description("一覧に書かれた取組内容")]
    public required string Name { get; init; }

    [Description("一覧に書かれた体系。上の段から。空欄は上の行と同じ。")]
    public IReadOnlyList<string> Policy { get; init; } = [];

    [Description("一覧に書かれた主担当課")]
    public string? Departments { get; init; }
}
