using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>Plans have one to four levels of policies, and measures may hang on any of them.</summary>
public sealed class PolicyTreeTests
{
    private static readonly string[] LevelNames = ["大項目", "中項目", "小項目", "細項目"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_measure_is_listed_exactly_once(int levels)
    {
        var document = Tree(levels);
        var plan = document.Read();

        Assert.Equal(Names(plan.Measures), Names(Listed(await document.OverviewAsync())));
        foreach (var node in plan.Tree.All)
        {
            var page = await new PolicyPageModel(new PlanLinks(), plan, node).RenderAsync();
            Assert.Equal(Names(plan.MeasuresOf(node)), Names(Listed(page)));
            Assert.Contains($"の取組は、{plan.MeasuresOf(node).Count()}件です。", page.One(".ap-lead").Words(), StringComparison.Ordinal);
        }

        foreach (var department in plan.Departments.Where(d => plan.MeasuresOf(d).Any()))
        {
            Assert.Equal(
                plan.MeasuresOf(department).Select(m => m.Name),
                (await new DepartmentPageModel(new PlanLinks(), plan, department).RenderAsync()).Texts(".ap-c-what a, .ap-not-met h3 a")
                    .Select(t => t.Split('　')[^1]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nodes_are_headings_one_below_the_other_and_the_last_level_stands_beside_its_measures(int levels)
    {
        var document = Tree(levels);
        var plan = document.Read();
        foreach (var root in plan.Tree.Roots)
        {
            PolicyNode[] below = [.. plan.Tree.All.Where(n => n != root && n.Lineage.Contains(root))];
            var page = await new PolicyPageModel(new PlanLinks(), plan, root).RenderAsync();
            var list = page.One("section[aria-labelledby='ap-list']");

            Assert.Equal(
                below.Where(n => n.Depth < levels - 1).Select(n => ($"h{2 + n.Depth}", n.Label)),
                list.QuerySelectorAll("h3, h4, h5, h6").Select(h => (h.LocalName, h.Words())));
            Assert.Equal(below.Where(n => n.Depth == levels - 1).Select(n => n.Label), list.Texts(".ap-groups .ap-c-node"));
            Assert.All(list.Texts(".ap-cols .ap-c-node"), head => Assert.Equal(LevelNames[levels - 1], head));
            // Every measure stands under the headings of its own policies.
            Assert.All(list.QuerySelectorAll(".ap-list .ap-c-what"), cell => Assert.Equal(
                plan.Measures.Single(m => m.Name == cell.One("a").Words()).Policy.Lineage.Skip(1).Select(n => n.Label), Above(cell)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_overview_lists_the_measures_under_the_first_level(int levels)
    {
        var document = Tree(levels);
        var plan = document.Read();
        var list = (await document.OverviewAsync()).One("section[aria-labelledby='ap-list']");

        Assert.Equal(plan.Tree.Roots.Select(n => ("h3", n.Label)), list.QuerySelectorAll("h3, h4").Select(h => (h.LocalName, h.Words())));
        Assert.Equal(
            plan.Tree.Roots.Select(n => new PlanLinks().Policy(plan, n)),
            list.QuerySelectorAll("h3 a").Select(a => a.GetAttribute("href")));
        Assert.All(list.QuerySelectorAll(".ap-list .ap-c-what"), cell =>
            Assert.Equal([plan.Measures.Single(m => m.Name == cell.One("a").Words()).Policy.Lineage[0].Label], Above(cell)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_names_of_the_levels_are_the_plans_own(int levels)
    {
        var document = Tree(levels);
        var plan = document.Read();
        var counted = plan.Tree.Levels.Index().Select(l => $"{LevelNames[l.Index]}{plan.Tree.All.Count(n => n.Depth == l.Index)}");

        Assert.EndsWith(
            $"{plan.Measures.Count}の取組・{plan.Measures.Count}の指標・2の担当課（{string.Join('・', counted)}）。",
            (await document.OverviewAsync()).One(".ap-lead").Words(),
            StringComparison.Ordinal);
        foreach (var node in plan.Tree.All)
        {
            var page = await new PolicyPageModel(new PlanLinks(), plan, node).RenderAsync();
            Assert.Equal(LevelNames[node.Depth] + node.Label, page.One("h1").Words());
            Assert.Equal(node.Depth + 1 < levels ? [LevelNames[node.Depth + 1], "取組"] : ["取組"], page.Texts("article h2"));
            Assert.Empty(page.QuerySelectorAll(".ap-path"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_cells_of_every_table_fill_it_without_gap_or_overlap(int levels)
    {
        var document = Tree(levels).With(Result("1", 2020, ("a", "1件")));
        foreach (var model in document.Read().AllPages())
        {
            Assert.All((await model.RenderAsync()).QuerySelectorAll("table"), TableShape.AssertFull);
        }
    }

    [Fact]
    public async Task A_policy_without_measures_says_so_and_stands_in_no_list()
    {
        var document = Plan(Measure("1"));
        var plan = document.Read();

        Assert.DoesNotContain(
            "道路", (await document.OverviewAsync()).One("section[aria-labelledby='ap-list']").Words(), StringComparison.Ordinal);
        var page = await new PolicyPageModel(new PlanLinks(), plan, plan.Tree.Find("michi")!).RenderAsync();
        Assert.Equal("この施策の取組はありません。", page.One(".ap-lead").Words());
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task A_department_without_measures_says_so_and_a_joint_one_counts_what_it_shares()
    {
        Assert.Equal(
            "総務課が主担当課の取組は、2件です。うち1件は、ほかの課とともに担当しています。",
            await Lead("somu", Measure("1") with { Departments = ["総務課", "財政課"] }, Measure("2")));
        Assert.Equal("総務課が主担当課の取組は、1件です。", await Lead("somu", Measure("1")));
        Assert.Equal("財政課が主担当課の取組はありません。", await Lead("zaisei", Measure("1")));

        static async Task<string> Lead(string department, params MeasureDocument[] measures)
        {
            var plan = Plan(measures).Read();
            return (await new DepartmentPageModel(new PlanLinks(), plan, plan.FindDepartment(department)!).RenderAsync()).One(".ap-lead")
                .Words();
        }
    }

    /// <summary>A tree with two nodes under each, two measures on every leaf, and one on every node above.</summary>
    private static PlanDocument Tree(int levels)
    {
        var measures = new List<MeasureDocument>();
        PolicyDocument[] policies = [Node("a", []), Node("b", [])];
        return Plan([.. measures]) with { Levels = LevelNames[..levels], Policies = policies };

        PolicyDocument Node(string slug, string[] above)
        {
            string[] path = [.. above, $"名称{slug}"];
            var isLeaf = path.Length == levels;
            for (var i = 0; i < (isLeaf ? 2 : 1); i++)
            {
                var no = $"{measures.Count + 1}";
                measures.Add(Measure(no, Indicator("a", "1件", "2件", "3件")) with
                {
                    Policy = path,
                    Departments = [measures.Count % 2 == 0 ? "総務課" : "財政課"]
                });
            }

            return Policy(slug, $"名称{slug}", isLeaf ? [] : [Node($"{slug}-a", path), Node($"{slug}-b", path)]);
        }
    }

    private static string[] Names(IEnumerable<Measure> measures) => Names(measures.Select(m => m.Name));

    private static string[] Names(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string[] Listed(IHtmlDocument page) => page.Texts(".ap-list .ap-c-what a");

    private static List<string> Above(IElement cell)
    {
        var headings = new List<string>();
        for (var section = cell.Closest("section"); section?.GetAttribute("aria-labelledby") is { } id
            && id != "ap-list"; section = section.ParentElement?.Closest("section"))
        {
            headings.Insert(0, section.One($"#{id}").Words());
        }

        return [.. headings, .. cell.Closest(".ap-groups > li")?.Texts(".ap-c-node") ?? []];
    }
}
