using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Booklet;

/// <summary>The whole plan for printing: title page, table of contents, chapters, then every sheet on a page of its own.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record BookletPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "印刷用の冊子";

    public override string ShapeName => "BookletPage";

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の本文と{Plan.Measures.Count}枚の取組シートを1つにまとめた、印刷用のページ。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Booklet(Plan);

    /// <summary>It repeats every measure's page: a search engine should lead to that page, and not into a long document.</summary>
    public override bool IsIndexed => false;

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
        foreach (var measure in Plan.Measures)
        {
            var lineage = measure.Policy.Lineage.Take(Math.Max(1, Plan.Tree.Levels.Count - 1));
            var run = new BookletRun(lineage.First().Label, string.Join('　', lineage.Skip(1).Select(n => n.Label)), []);
            if (runs.Count == 0 || (runs[^1].Policy, runs[^1].Below) != (run.Policy, run.Below))
            {
                runs.Add(run);
            }

            runs[^1].Measures.Add(measure);
        }

        return runs;
    }
}

/// <summary>Measures that follow each other in the table of contents.</summary>
/// <param name="Policy">The policy of the first level.</param>
/// <param name="Below">Those between it and the last level; empty where there are none.</param>
/// <param name="Measures">The measures.</param>
internal sealed record BookletRun(string Policy, string Below, List<Measure> Measures);
