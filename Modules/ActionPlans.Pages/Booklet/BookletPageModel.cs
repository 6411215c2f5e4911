using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Booklet;

/// <summary>
/// The plan for printing: title page, table of contents, chapters, then every sheet on a page of its own; or the sheets of a selection.
/// </summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Selection">The measures that are printed; null for the whole plan.</param>
public sealed record BookletPageModel(PlanLinks Links, Plan Plan, BookletSelection? Selection = null) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "印刷用の冊子";

    private string? _address;

    /// <summary>What the form shows as asked for; null where no one answers a form, as on a static site.</summary>
    public MeasureFilter? Filter { get; private init; }

    /// <summary>Set where it holds what is not public yet; null for residents.</summary>
    public BookletDraft? Draft { get; init; }

    /// <summary>The page that answers a question.</summary>
    public static BookletPageModel Answering(PlanLinks links, Plan plan, MeasureFilter asked, Synonyms synonyms)
    {
        var filter = SearchQuestion.Of(asked, plan).Filter;
        return new BookletPageModel(links, plan, BookletSelection.Of(plan, filter, synonyms)) { Filter = filter };
    }

    /// <summary>The sheets of a department.</summary>
    public static BookletPageModel Of(PlanLinks links, Plan plan, Department department)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(department);

        return new BookletPageModel(links, plan, BookletSelection.Of(plan, new MeasureFilter(Department: department.Slug)))
        {
            _address = links.Booklet(plan, department),
        };
    }

    /// <summary>The sheets under a policy.</summary>
    public static BookletPageModel Of(PlanLinks links, Plan plan, PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(node);

        return new BookletPageModel(links, plan, BookletSelection.Of(plan, new MeasureFilter(Policy: node.Slug)))
        {
            _address = links.Booklet(plan, node),
        };
    }

    /// <summary>
    /// Every booklet that has an address of its own: the whole one, and one for each department and policy of the first level.
    /// </summary>
    public static IEnumerable<BookletPageModel> AllOf(PlanLinks links, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return
        [
            new BookletPageModel(links, plan),
            .. plan.Departments.Select(d => Of(links, plan, d)),
            .. plan.Tree.Roots.Select(n => Of(links, plan, n)),
        ];
    }

    /// <summary>What is printed, in the plan's order.</summary>
    public IReadOnlyList<Measure> Measures => Selection?.Measures ?? Plan.Measures;

    /// <summary>What was selected, as a sentence; null for the whole plan.</summary>
    public string? SelectionSentence => Selection is { } selection
        ? $"「{string.Join('、', selection.Conditions)}」の取組：{selection.Measures.Count}件（計画の取組{Plan.Measures.Count}件のうち）"
        : null;

    public override string ShapeName => "BookletPage";

    public override string Title => $"{Heading}{(Selection is { } s ? $"：{string.Join('、', s.Conditions)}" : null)}（{Plan.Title}）";

    public override string Description => Selection is null
        ? $"{Plan.Publisher}「{Plan.Title}」の本文と{Plan.Measures.Count}枚の取組シートを1つにまとめた、印刷用のページ。"
        : $"{Plan.Publisher}「{Plan.Title}」の取組シートのうち、{string.Join('、', Selection.Conditions)}の{Measures.Count}枚をまとめた、印刷用のページ。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Selection is null || _address is null
        ? Trail(Plan, new Crumb(Heading))
        : Trail(Plan, new Crumb(Heading, Links.Booklet(Plan)), new Crumb(string.Join('、', Selection.Conditions)));

    public override string Address => _address ?? Links.Booklet(Plan);

    /// <summary>It repeats every measure's page: a search engine should lead to that page, and not into a long document.</summary>
    public override bool IsIndexed => false;

    /// <summary>The query is evaluated once.</summary>
    public override string? CacheKey => Draft is null && (Selection is null || _address is not null) ? Address : null;

    /// <summary>The title page: what stands above the title, and what stands below it.</summary>
    internal (IReadOnlyList<string> Above, IReadOnlyList<string> Below) TitlePage()
    {
        var at = Plan.TitlePage.TakeWhile(line => TextFolding.Fold(line) != TextFolding.Fold(Plan.Title)).Count();
        return at < Plan.TitlePage.Count
            ? ([.. Plan.TitlePage.Take(at)], [.. Plan.TitlePage.Skip(at + 1)])
            : (Plan.TitlePage, [YearFormatter.Period(Plan.Period), Plan.Publisher]);
    }

    /// <summary>The measures in their order, in runs that stand under the same policies; the last level is left to the sheets.</summary>
    internal IReadOnlyList<BookletRun> Contents()
    {
        var runs = new List<BookletRun>();
        foreach (var measure in Measures)
        {
            var run = RunOf(measure.Policy);
            if (runs.Count == 0 || (runs[^1].Policy, runs[^1].Below) != (run.Policy, run.Below))
            {
                runs.Add(run);
            }

            runs[^1].Measures.Add(measure);
        }

        // What is listed again stands under the last run of its other policy, or under a run of its own.
        foreach (var (measure, node) in Measures.SelectMany(m => m.AlsoUnder.Select(n => (m, n))))
        {
            var place = RunOf(node);
            var run = runs.FindLast(r => (r.Policy, r.Below) == (place.Policy, place.Below));
            if (run is null)
            {
                runs.Add(run = place);
            }

            run.Again.Add(measure);
        }

        return runs;
    }

    private BookletRun RunOf(PolicyNode node)
    {
        var lineage = node.Lineage.Take(Math.Max(1, Plan.Tree.Levels.Count - 1));
        return new BookletRun(lineage.First().Label, string.Join('　', lineage.Skip(1).Select(n => n.Label)), [], []);
    }
}

/// <summary>Measures that follow each other in the table of contents.</summary>
/// <param name="Policy">The policy of the first level.</param>
/// <param name="Below">Those between it and the last level; empty where there are none.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Again">Those of other policies that are listed again (再掲).</param>
internal sealed record BookletRun(string Policy, string Below, List<Measure> Measures, List<Measure> Again);
