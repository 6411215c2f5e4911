using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>The overview of a plan: its figures, its status, and the list of its measures; or the result of a search in it.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Filter">
/// What the reader asks for; an empty filter shows the form with all measures. Null shows no form (the static site cannot answer one).
/// </param>
/// <param name="PageNumber">Which page of what was found, from 1.</param>
public sealed record OverviewPageModel(PlanLinks Links, Plan Plan, MeasureFilter? Filter = null, int PageNumber = 1)
    : PlanPageModel(Links, Plan)
{
    private ListPage<Measure>? _found;

    /// <summary>What the reader asked, where words of it became conditions of the filter (令和5年度 未達); else null.</summary>
    public MeasureFilter? Asked { get; init; }

    /// <summary>The words that became conditions.</summary>
    public IReadOnlyList<string> ReadAsConditions { get; init; } = [];

    /// <summary>Other words for what the reader looks for.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.Default;

    /// <summary>The page that answers a question.</summary>
    /// <param name="links">The addresses to link to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="asked">The filter as requested.</param>
    /// <param name="pageNumber">Which page of what was found, from 1.</param>
    /// <param name="synonyms">Other words for what the reader looks for.</param>
    public static OverviewPageModel Answering(PlanLinks links, Plan plan, MeasureFilter asked, int pageNumber, Synonyms synonyms)
    {
        var question = SearchQuestion.Of(asked, plan);
        return new OverviewPageModel(links, plan, question.Filter, pageNumber)
        {
            Asked = question.Words.Count > 0 ? asked : null,
            ReadAsConditions = question.Words,
            Synonyms = synonyms,
        };
    }

    /// <summary>True where the reader looks for something: the page shows what was found.</summary>
    public bool IsSearch => Filter is { IsEmpty: false } || Asked is not null;

    /// <summary>The words to look for and to mark.</summary>
    public WordSearch Search => _search ??= new WordSearch(Filter?.Text, Synonyms);

    private WordSearch? _search;

    /// <summary>The year whose status is shown; null while there are no results.</summary>
    public FiscalYear? Year => Plan.StatusYear(Filter?.Year);

    /// <summary>What was found; without a question every measure.</summary>
    public ListPage<Measure> Found
        => _found ??= ListPage.Of(IsSearch ? (Filter! with { Year = Year }).Apply(Plan, Search) : Plan.Measures, PageNumber);

    /// <summary>True where the page lists the measures themselves; a longer plan leads on by its policies.</summary>
    public bool ListsMeasures => IsSearch || Plan.Measures.Count <= ListPage.PageSize;

    public override string ShapeName => "PlanOverviewPage";

    public override string Title
    {
        get
        {
            if (IsSearch)
            {
                var conditions = string.Join('、', FilterCondition.Of(Plan, Filter).Select(c => c.Text));
                return $"{conditions}：{Found.Total}件{ListPage.Words(Found.Number, Found.Count)}（{Plan.Title}）";
            }

            return Filter?.Year is not null && Year is { } year ? $"{Plan.Title}（{year.JapaneseName}の状況）" : Plan.Title;
        }
    }

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の{Plan.Measures.Count}の取組と、年度ごとの目標・実績。";

    public override IReadOnlyList<Crumb> Breadcrumbs
        => IsSearch ? Trail(Plan, new Crumb("見つかった取組")) : [.. Trail(Plan).SkipLast(1), new(Plan.Title)];

    public override string Address => Links.Overview(Plan);

    // One page, one address in search engines: what a reader asks for is a view of the whole one.
    public override bool IsIndexed => !IsSearch && Filter?.Year is null && PageNumber <= 1;

    // Of a question its words too: those of a site change what it finds.
    public override string? CacheKey
        => IsQueryResult
            ? $"{Address}{MeasureFilterQuery.Write(Asked ?? Filter ?? new(), PageNumber)} {Filter is null} {Synonyms.Version}"
            : Address;

    public override bool IsQueryResult => Filter != new MeasureFilter() || PageNumber > 1;

    /// <summary>What another question would find.</summary>
    internal IReadOnlyList<Measure> FoundBy(MeasureFilter filter) => filter.Apply(Plan, Synonyms);

    /// <summary>The booklet of what was found.</summary>
    internal string BookletAddress => $"{Links.Booklet(Plan)}{MeasureFilterQuery.Write(Filter! with { Year = Year })}";

    /// <summary>The address at which the list answers another question.</summary>
    internal string AddressOf(MeasureFilter filter, int page = 1) => $"{Address}{MeasureFilterQuery.Write(filter, page)}#ap-list";
}
