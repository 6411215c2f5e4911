using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.FinalGoals;

/// <summary>計画期間の総括: what the whole period brought.</summary>
public sealed class PeriodOutcomeTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Document!;

    [Fact]
    public async Task It_tells_the_secretariats_words_the_counts_and_each_indicator()
    {
        var page = await PageAsync(Document with
        {
            Results =
            [
                .. Document.Results, Invented.Result("1", 2024, ("riyosha", "131人")), Invented.Result("10", 2024, ("secchi", "9基")),
            ],
        });
        var outcome = page.One("section[aria-labelledby=ap-outcome]");

        Assert.Contains("防災マップは全世帯に配り終えた。", outcome.Words(), StringComparison.Ordinal);
        Assert.Equal(["届いている 2", "届いていない 1", "届く前に終えた取組 1"], page.Texts(".ap-legend li"));
        Assert.Contains("最後の年度（令和6年度）：目標のある取組2件のうち、1件が目標を達成しました。取組ごとの状況", outcome.Texts("p"));
        Assert.Equal(
            ["No.1　利用者数", "—", "104人（令和3年度）", "131人（令和6年度）", "130人（令和6年度）", "届いている"],
            outcome.QuerySelectorAll("tbody")[1].Texts("th, td"));
        Assert.Equal(4, outcome.QuerySelectorAll("tbody").Length);
    }

    [Fact]
    public async Task Before_the_last_year_has_a_result_there_is_none_without_a_text()
    {
        Assert.NotNull((await PageAsync(Document)).QuerySelector("#ap-outcome"));
        Assert.Null((await PageAsync(Document with { Outcome = null })).QuerySelector("#ap-outcome"));
        Assert.DoesNotContain(
            "計画期間の総括", (await (Document with { Outcome = null }).OverviewAsync()).Texts(".ap-ways b"));
        Assert.Contains("計画期間の総括", (await Document.OverviewAsync()).Texts(".ap-ways b"));
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(PlanDocument document)
        => new GoalsPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
