using ActionPlans.Domain.Plans;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The index finds what looking through all texts finds, and the nearest comes first.</summary>
public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("16", "16")] // the number itself, before those that mention it
    [InlineData("№16", "16")]
    [InlineData("No.16", "16")]
    [InlineData("No. 16", "16")]
    [InlineData("コンビニ", "30")] // in the name
    [InlineData("窓口", "32")]
    [InlineData("秘書課", "6")] // as the department
    [InlineData("寄付", "16")]
    [InlineData("HP", "")]
    [InlineData("マイナンバ-", "")]
    [InlineData("セキュリティー", "34")]
    [InlineData("300,000", "16")] // a target
    [InlineData("300000", "16")]
    [InlineData("市税 収納", "19")]
    public void The_nearest_comes_first(string typed, string first)
    {
        var found = new MeasureFilter(typed).Apply(SeedPlan.Plan, Synonyms.Default);

        Assert.NotEmpty(found);
        Assert.True(first.Length == 0 || found[0].No == first, string.Join(' ', found.Select(m => m.No)));
    }

    [Fact]
    public void Hits_in_names_come_before_all_others_and_each_kind_is_in_the_order_of_the_plan()
    {
        var found = new MeasureFilter("情報").Apply(SeedPlan.Plan);
        bool[] inName = [.. found.Select(m => m.Name.Contains("情報", StringComparison.Ordinal))];

        Assert.Equal(inName.OrderDescending(), inName);
        Assert.True(inName[0] && !inName[^1]);
        Assert.Equal(["6", "11", "34"], found.Take(inName.Count(n => n)).Select(m => m.No));
    }

    [Theory]
    [InlineData("市")]
    [InlineData("サービス 見直")]
    [InlineData("サーバー")]
    [InlineData("コンピューター")]
    [InlineData("寄付")]
    [InlineData("どこにもない")]
    [InlineData("令和")]
    [InlineData("％")]
    [InlineData("ai")]
    [InlineData("課 1")]
    public void The_index_finds_what_looking_through_everything_finds(string typed)
    {
        var words = new WordSearch(typed, Synonyms.Default);
        var expected = BigPlan.Plan(200).Measures.Where(m => words.Matches(MeasureText.Of(m).Select(t => t.Text))).Select(m => m.No);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            new MeasureFilter(typed).Apply(BigPlan.Plan(200), Synonyms.Default).Select(m => m.No).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_is_told_with_its_year()
    {
        var measure = SeedPlan.Plan.FindMeasure("16")!;
        var excerpt = Assert.Single(Excerpt.Of(measure, new WordSearch("300,000")));
        Assert.Equal(("目標", 2025), (excerpt.Source.Item, excerpt.Source.Year!.Value.StartYear));
    }
}
