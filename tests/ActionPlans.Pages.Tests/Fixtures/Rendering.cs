using System.Text.RegularExpressions;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Pages.Tests.Fixtures;

/// <summary>Pages as a browser reads them.</summary>
internal static partial class Rendering
{
    public static readonly PageRenderer Renderer =
        new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider().GetRequiredService<PageRenderer>();

    /// <summary>The plan, after making sure that a city could publish it.</summary>
    public static Plan Read(this PlanDocument document)
    {
        Assert.DoesNotContain(PlanValidator.Validate(document), i => i.Severity == IssueSeverity.Error);
        return PlanFactory.Build(document);
    }

    public static async Task<IHtmlDocument> RenderAsync(this PageModel model)
        => new HtmlParser().ParseDocument(await Renderer.RenderAsync(model));

    public static Task<IHtmlDocument> OverviewAsync(this PlanDocument document, MeasureFilter? filter = null)
        => new OverviewPageModel(new PlanLinks(), document.Read(), filter).RenderAsync();

    public static Task<IHtmlDocument> MeasurePageAsync(this PlanDocument document, string no = "1")
    {
        var plan = document.Read();
        return new MeasurePageModel(new PlanLinks(), plan, plan.FindMeasure(no)!).RenderAsync();
    }

    /// <summary>Every page of a plan, the overview with the form and without.</summary>
    public static IReadOnlyList<PageModel> AllPages(this Plan plan, PlanLinks? links = null)
    {
        links ??= new PlanLinks();
        return [new PlansPageModel(links, [plan]), new OverviewPageModel(links, plan, new MeasureFilter()), .. PlanPages.Of(links, plan)];
    }

    /// <summary>The text as it is read: runs of white space are one space.</summary>
    public static string Words(this INode node) => Spaces().Replace(node.TextContent, " ").Trim();

    public static string[] Texts(this IParentNode node, string selectors) => [.. node.QuerySelectorAll(selectors).Select(Words)];

    /// <summary>The one element.</summary>
    public static IElement One(this IParentNode node, string selectors) => Assert.Single(node.QuerySelectorAll(selectors));

    /// <summary>What the official sheet says under one of its items.</summary>
    public static IElement Item(this IParentNode page, string item)
        => page.QuerySelectorAll("dl.ap-sheet dt").Single(t => t.Words() == item).NextElementSibling!;

    /// <summary>
    /// The rows of an indicator's table from the first year on, which the page has last: year, target, actual, rate, difference, status.
    /// </summary>
    public static string[][] Years(this IParentNode page, string key = "a")
        => [.. page.One($"section[aria-labelledby='ap-i-{key}'] table.ap-years tbody").QuerySelectorAll("tr").Select(YearCells).Reverse()];

    private static string[] YearCells(IElement row)
    {
        var told = row.Texts(".ap-how > .ap-reason");
        return [
            .. row.Children.Take(3).Select(Words),
            Figure("達成率 "),
            Figure("目標との差 "),
            row.One(".ap-chip").Words() + string.Concat(told.Where(t => !IsFigure(t)))
        ];

        string Figure(string name) => told.SingleOrDefault(t => t.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? "—";

        static bool IsFigure(string text)
            => text.StartsWith("達成率 ", StringComparison.Ordinal) || text.StartsWith("目標との差 ", StringComparison.Ordinal);
    }

    /// <summary>The two halves of an indicator's panel: the goal, and where it stands.</summary>
    public static (IElement Goal, IElement Now) Panel(this IParentNode page, string key = "a")
    {
        var panel = page.One($"section[aria-labelledby='ap-i-{key}'] .ap-panel");
        Assert.Equal(2, panel.Children.Length);
        return (panel.Children[0], panel.Children[1]);
    }

    [GeneratedRegex("[ \n\t\r]+")]
    private static partial Regex Spaces();
}
