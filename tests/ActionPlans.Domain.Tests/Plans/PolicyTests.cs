using ActionPlans.Domain.Plans;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The policy tree, and how the lines of a sheet find their node in it.</summary>
public sealed class PolicyTests
{
    private static readonly Plan Plan = SamplePlan.Plan();

    [Theory]
    [InlineData("II 自立する", "財源", "2-1")]
    [InlineData("Ⅱ 自立する", "財源", "2-1")]
    [InlineData("Ⅱ\u3000自立する", "財 源", "2-1")]
    [InlineData("ＩＩ自立する", "（1）財源", "2-1")]
    [InlineData("II\n自立する", "(1) 財源", "2-1")]
    [InlineData("自立する", "財源", "2-1")]
    [InlineData("Ⅰ 支えあう", "広報", "1-2")]
    public void A_policy_is_found_by_number_and_name_or_by_name_in_any_width(string first, string second, string slug)
        => Assert.Equal(slug, PlanFactory.FindPolicy(Plan.Tree, [first, second])?.Slug);

    [Theory]
    [InlineData("III 自立する", "財源")]
    [InlineData("II 自立する", "協働")] // a policy of the other branch
    [InlineData("II", "財源")]
    [InlineData("財源", "II 自立する")]
    [InlineData("", "")]
    public void Other_lines_name_no_policy(string first, string second)
        => Assert.Null(PlanFactory.FindPolicy(Plan.Tree, [first, second]));

    [Fact]
    public void Lines_may_stop_at_any_level_but_not_go_below_the_tree()
    {
        Assert.Equal("2", PlanFactory.FindPolicy(Plan.Tree, ["Ⅱ 自立する"])?.Slug);
        Assert.Null(PlanFactory.FindPolicy(Plan.Tree, []));
        Assert.Null(PlanFactory.FindPolicy(Plan.Tree, ["II 自立する", "財源", "財源"]));
    }

    [Fact]
    public void A_sheet_keeps_its_own_spelling_of_the_policy()
    {
        var measure = Plan.FindMeasure("10")!;
        Assert.Equal(["Ⅱ 自立する", "財源"], measure.PolicyLines);
        Assert.Equal("II 自立する", measure.Policy.Parent!.Label);
    }

    [Fact]
    public void The_tree_lists_every_node_before_its_children()
    {
        Assert.Equal(["1", "1-1", "1-2", "2", "2-1"], Plan.Tree.All.Select(n => n.Slug));
        Assert.Equal(["1", "2"], Plan.Tree.Roots.Select(n => n.Slug));
        Assert.Equal(["方針", "項目"], Plan.Tree.Levels);
    }

    [Fact]
    public void A_node_knows_its_level_and_its_ancestors()
    {
        var node = Plan.Tree.Find("1-1")!;
        Assert.Equal("項目", node.LevelName);
        Assert.Equal(1, node.Depth);
        Assert.Equal(["1", "1-1"], node.Lineage.Select(n => n.Slug));
        Assert.Equal("(1) 協働", node.Label);
        Assert.Same(node.Parent, Plan.Tree.Find("1"));
        Assert.Equal(["1-1", "1-2"], node.Parent!.Children.Select(n => n.Slug));
        Assert.Equal("広報", Plan.Tree.Find("1-2")!.Label);
        Assert.Equal(0, node.Parent.Depth);
        Assert.Equal("方針", node.Parent.LevelName);
    }

    [Fact]
    public void An_unknown_slug_finds_nothing()
    {
        Assert.Null(Plan.Tree.Find("3"));
        Assert.Null(Plan.Tree.Find(""));
    }

    [Fact]
    public void A_tree_may_have_one_level_or_four()
    {
        var flat = SamplePlan.Plan(plan =>
        {
            plan["levels"] = JsonSteps.Json("""["方針"]""");
            plan["policies"] = JsonSteps.Json("""[{ "name": "全部", "interpretation": { "slug": "all" } }]""");
            AllUnder(plan, """["全部"]""");
        });
        Assert.All(flat.Measures, m => Assert.Equal("all", m.Policy.Slug));

        var deep = SamplePlan.Plan(plan =>
        {
            plan["levels"] = JsonSteps.Json("""["一", "二", "三", "四"]""");
            plan["policies"] = JsonSteps.Json("""
                [{ "name": "a", "interpretation": { "slug": "a" }, "children": [
                  { "name": "b", "interpretation": { "slug": "b" }, "children": [
                    { "name": "c", "interpretation": { "slug": "c" }, "children": [
                      { "name": "d", "interpretation": { "slug": "d" } }] }] }] }]
                """);
            AllUnder(plan, """["a", "b", "c", "d"]""");
        });
        Assert.All(deep.Measures, m => Assert.Equal("四", m.Policy.LevelName));
        Assert.All(deep.Tree.All, node => Assert.Equal(4, deep.MeasuresOf(node).Count()));
    }

    private static void AllUnder(System.Text.Json.Nodes.JsonObject plan, string policy)
    {
        plan.Remove("list");
        for (var i = 0; i < 4; i++)
        {
            plan.Measure(i)["policy"] = JsonSteps.Json(policy);
        }
    }
}
