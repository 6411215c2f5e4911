using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>The beginning of a text: whole sentences or whole items, word for word.</summary>
public sealed class TextStartTests
{
    private const string Short = "窓口を1か所にまとめる。";

    // 39 letters before the full stop.
    private const string Long = "市民が使いやすい窓口とするため、受付から支払いまでを1か所で終えられるようにまとめる。";

    [Theory]
    [InlineData(Short, Short)]
    [InlineData($"{Long}次の文。", Long)]
    [InlineData($"{Short}{Short}{Long}次の文。", $"{Short}{Short}{Long}")] // as many as make two lines on a phone
    [InlineData("句点のない文", "句点のない文")]
    [InlineData($"{Short}句点のない文", $"{Short}句点のない文")]
    [InlineData($"{Short}\n次の行。", Short)]
    [InlineData("\n　\n次の行。", "次の行。")]
    [InlineData("", "")]
    [InlineData("　\n", "")]
    public void A_text_begins_with_whole_sentences_of_its_first_line(string text, string start) => Assert.Equal(start, TextStart.Of(text));

    [Theory]
    [InlineData("○講座の開催\n○冊子の発行", "○講座の開催\n○冊子の発行")]
    [InlineData("・講座の開催\r\nほかの行", "・講座の開催")]
    [InlineData($"○{Long}\n○冊子の発行", $"○{Long}")]
    public void A_list_begins_with_whole_items(string text, string start) => Assert.Equal(start, TextStart.Of(text));

    [Fact]
    public void Of_the_first_plan_every_beginning_stands_in_its_text()
        => Assert.All(SeedPlan.Plan.Measures, m =>
        {
            var start = TextStart.OfMeasure(m)!;
            Assert.StartsWith(start, m.Means ?? m.Overview!, StringComparison.Ordinal);
            Assert.NotEmpty(start);
        });

    [Theory]
    [InlineData("概要の文。", "手段の文。", new[] { "手段の文。" })]
    [InlineData("概要の文。", null, new[] { "概要の文。" })]
    [InlineData(null, null, new string[0])]
    public async Task A_measure_says_first_what_is_done(string? overview, string? means, string[] said)
    {
        var page = await Plan(Measure("1") with { Overview = overview, Means = means }).MeasurePageAsync();

        Assert.Equal(said, page.Texts(".ap-what > p:not(.ap-screen)"));
        Assert.Equal(said.Length, page.QuerySelectorAll(".ap-what a[href='#ap-sheet']").Length);
    }
}
