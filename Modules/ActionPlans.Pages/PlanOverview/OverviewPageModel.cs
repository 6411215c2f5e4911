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

    /// <summary>True where the reader looks for something: the page shows what was found.</summary>
    public bool IsSearch => Filter is { IsEmpty: false };

    /// <summary>
    /// The year whose status is shown: the requested one if the plan has it, else its headline year; null while there are no results.
    /// </summary>
    public FiscalYear? Year
    {
        get
        {
            if (Plan.HeadlineYear is not { } headline)
            {
                return null;
            }

            return Filter?.Year is { } asked && (Plan.Period.Contains(asked) || Plan.ResultYears.Contains(asked)) ? asked : headline;
        }
    }

    /// <summary>What was found; without a question every measure.</summary>
    public ListPage<Measure> Found
        => _found ??= ListPage.Of(IsSearch ? (Filter! with { Year = Year }).Apply(Plan) : Plan.Measures, PageNumber);

    /// <summary>True where the page lists the measures themselves; a longer plan leads on by its policies.</summary>
    public bool ListsMeasures => IsSearch || Plan.Measures.Count <= ListPage.MostRows;

    public override string ShapeName => "PlanOverviewPage";

    public override string Title
    {
        get
        {
            if (IsSearch)
            {
                var conditions = string.Join('、', FilterCondition.Of(this).Select(c => c.Text));
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

    /// <summary>The query is evaluated once.</summary>
    public override string? CacheKey => Filter == new MeasureFilter() && PageNumber <= 1 ? Address : null;

    /// <summary>The address at which the list answers another question.</summary>
    internal string AddressOf(MeasureFilter filter, int page = 1) => $"{Address}{MeasureFilterQuery.Write(filter, page)}#ap-list";
}
