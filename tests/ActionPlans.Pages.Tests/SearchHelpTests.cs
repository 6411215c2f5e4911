using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What the search understands, and how it helps where it finds nothing.</summary>
public sealed class SearchHelpTests
{
    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "10件")) with { Name = "寄附の募集", Overview = "テレワークを広げる。" },
        Measure("2", Indicator("a", "300,000千円")) with { Name = "窓口の案内", Means = "ホームページで知らせる。寄附も受ける。" },
        Measure("10", Indicator("a", "1件")) with { Name = "未達の対策" }).With(
            Result("1", 2019, ("a", "1件")), Result("2", 2019, ("a", "300,000千円")), Result("10", 2019, ("a", "1件"))) with
            {
                Contact = ["総務課"],
            };

    [Theory]
    [InlineData("寄付", "1 2")] // in the name first
    [InlineData("2", "2 1 10")] // the number first; 令和2年度 does not stand in a text
    [InlineData("№10", "10")]
    [InlineData("HP", "2")]
    [InlineData("300000", "2")]
    [InlineData("在宅勤務", "1")]
    public async Task The_nearest_stands_first(string words, string numbers)
        => Assert.StartsWith(
            numbers.Split(' ')[0], string.Join(' ', (await AskAsync(words)).Texts(".ap-list .ap-c-no")), StringComparison.Ordinal);

    [Fact]
    public async Task A_status_and_a_year_are_conditions_and_the_page_says_so()
    {
        var page = await AskAsync("令和元年度 未達");

        Assert.Equal(["1"], page.Texts(".ap-list .ap-c-no"));
        Assert.Equal(["令和元年度の状況：未達（この条件を外す）"], page.Texts(".ap-conditions a"));
        var told = page.QuerySelectorAll("#ap-list ~ p").Single(p => p.TextContent.Contains("条件として探しました", StringComparison.Ordinal));
        Assert.StartsWith("「令和元年度」「未達」を、年度・状況の条件として探しました。", told.Words(), StringComparison.Ordinal);
        Assert.Equal("", page.One("#ap-q").GetAttribute("value") ?? "");
        Assert.Equal("missed", page.One("#ap-status-of option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_became_a_condition_can_be_searched_as_text()
    {
        var page = await AskAsync("未達");
        var link = page.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("文章の中のことば", StringComparison.Ordinal));

        Assert.Equal("文章の中のことばとして探す（1件）", link.Words());
        var (filter, _) = Questions.Of(link.GetAttribute("href")!);
        Assert.Equal(["10"], (await AskAsync(filter.Text!)).Texts(".ap-list .ap-c-no"));
    }

    [Theory]
    [InlineData("最終目標", "/action-plans/mirai/goals/")]
    [InlineData("令和3年度 目標", "/action-plans/mirai/goals/")]
    [InlineData("お金", "/action-plans/mirai/about/#ap-money")]
    [InlineData("財政効果はいくら", "/action-plans/mirai/about/#ap-money")]
    [InlineData("金額", "/action-plans/mirai/about/#ap-money")]
    [InlineData("いくらかかる", "/action-plans/mirai/about/#ap-money")]
    [InlineData("問い合わせ", "/action-plans/mirai/#ap-ask")]
    [InlineData("電話番号", "/action-plans/mirai/#ap-ask")]
    [InlineData("寄附", null)]
    public async Task What_a_page_answers_leads_to_that_page(string words, string? address)
        => Assert.Equal(
            address,
            (await AskAsync(words))
                .QuerySelector("#ap-list ~ p > :is(a[href$='/goals/'], a[href*='/about/'], a[href$='#ap-ask'])")?.GetAttribute("href"));

    [Fact]
    public async Task A_year_alone_leads_to_its_summary()
        => Assert.Contains(
            "令和元年度の状況", (await AskAsync("R1")).QuerySelectorAll("a").Select(a => a.Words()));

    [Fact]
    public async Task Words_that_are_not_found_together_are_counted_alone()
    {
        var hints = (await AskAsync("募集 案内")).QuerySelector("section .ap-index")!.Texts("li");
        Assert.Equal(["「募集」だけで探す1件", "「案内」だけで探す1件"], hints);
    }

    [Fact]
    public async Task A_word_that_is_nearly_one_of_the_plan_is_suggested()
        => Assert.Contains("「テレワーク」で探す1件", (await AskAsync("テレワアク")).Texts(".ap-index li"));

    [Fact]
    public async Task Where_nothing_is_found_policies_and_departments_lead_on()
    {
        var page = await AskAsync("どこにもない");

        Assert.Equal("方針や課からさがす", page.One("#ap-other-ways").Words());
        Assert.Contains("総務課", page.Texts("#ap-other-ways ~ * a"));
        Assert.Empty((await AskAsync("寄付")).QuerySelectorAll("#ap-other-ways"));
    }

    [Fact]
    public void Every_status_is_understood_by_the_word_that_the_pages_show()
        => Assert.All(
            AttainmentFormatter.Statuses, s => Assert.Equal(s, SearchQuestion.Statuses[AttainmentFormatter.Of(s)]));

    [Fact]
    public async Task The_static_search_lists_words_with_their_measures()
    {
        var links = new PlanLinks();
        var page = await new SearchPageModel(links, Document.Read()).RenderAsync();
        var list = await new WordsPageModel(links, Document.Read()).RenderAsync();
        var words = list.QuerySelectorAll(".ap-word-list > div").ToDictionary(d => d.One("dt").Words(), d => d.Texts("dd"));

        Assert.Equal(["No.1 寄附の募集", "No.2 窓口の案内"], words["寄附"]);
        Assert.NotNull(page.QuerySelector("a[href='/action-plans/mirai/search/words/']"));
        Assert.True(page.One("form#ap-search").ParentElement!.HasAttribute("hidden"));
        Assert.True(page.One("#ap-found").HasAttribute("hidden"));
    }

    [Fact]
    public void A_word_of_many_measures_or_inside_a_longer_one_with_the_same_measures_is_no_entry()
    {
        var plan = Plan([.. Enumerable.Range(1, 12).Select(i => Measure($"{i}") with
        {
            Name = i switch
            {
                1 or 2 => "地域防災と防災の計画",
                <= 5 => "研修の計画",
                _ => $"計画{i}",
            },
        })]).Read();

        Assert.Equal(["地域防災", "研修"], PlanWords.Kanji(plan).Select(w => w.Word).Order(StringComparer.Ordinal));
    }

    private static async Task<IHtmlDocument> AskAsync(string words)
        => await OverviewPageModel.Answering(new PlanLinks(), Document.Read(), new MeasureFilter(words), 1, Synonyms.Default).RenderAsync();
}
