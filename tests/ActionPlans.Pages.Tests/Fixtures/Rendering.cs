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
    /// The years of an indicator with a result, from the first on, which the page has last: year, target, actual, rate, difference, status
    /// with its reason.
    /// </summary>
    public static string[][] Years(this IParentNode page, string key = "a")
    {
        var place = Array.IndexOf([.. page.QuerySelectorAll(".ap-indicator h3").Select(h => h.Id)], $"ap-i-{key}");
        return [.. page.QuerySelectorAll(".ap-one-year:has(.ap-numbers)").Select(y => Figures(y, place)).Reverse()];
    }

    private static string[] Figures(IElement year, int place)
    {
        var numbers = year.QuerySelectorAll(".ap-numbers")[place];
        var figures = numbers.Children.ToDictionary(d => d.One("dt").Words(), d => d.One("dd").Words());
        var label = numbers.PreviousElementSibling!;
        var why = numbers.NextElementSibling is { ClassName: "ap-note" } note && !note.Words().EndsWith("時点", StringComparison.Ordinal)
            ? note.Words()
            : "";
        return
        [
            year.One("h3 .ap-year").Words(),
            figures["目標"],
            figures["実績"],
            figures.GetValueOrDefault("達成率", "—"),
            figures.GetValueOrDefault("目標との差", "—"),
            label.One(".ap-chip").Words() + why,
        ];
    }

    /// <summary>The years without a result, each with its targets.</summary>
    public static string[] OpenYears(this IParentNode page) => page.Texts(".ap-open-years li");

    /// <summary>An indicator's panel.</summary>
    public static IElement Panel(this IParentNode page, string key = "a") => page.One($"section[aria-labelledby='ap-i-{key}'] .ap-panel");

    [GeneratedRegex("[ \n\t\r]+")]
    private static partial Regex Spaces();
}
