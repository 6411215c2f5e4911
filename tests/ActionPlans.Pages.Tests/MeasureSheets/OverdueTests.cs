using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>
/// A result is called overdue only where a reporting round of this site has passed its deadline, and only while it is not published.
/// </summary>
public sealed class OverdueTests
{
    private static readonly DateOnly Deadline = new(2021, 5, 31);

    private static readonly PlanDocument Document = Plan(Measure("1", Indicator("a", "40回", "45回", "50回"))).With(
        Result("1", 2019, ("a", "40回")));

    [Theory]
    [InlineData("2021-05-31", false)]
    [InlineData("2021-06-01", true)]
    public async Task From_the_day_after_the_deadline_on_it_is_said(string today, bool isSaid)
    {
        var page = await RenderAsync(Document, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), (2020, Deadline));

        Assert.Equal(
            isSaid ? ["令和2年度（2020年度）の実績は、担当課が報告する期限の令和3年（2021年）5月31日を過ぎていますが、まだ公表されていません。"] : [],
            page.Texts(".ap-late"));
        Assert.Equal("令和2年度（2020年度） 未公表 目標 45回", page.OpenYears()[0]);
    }

    [Fact]
    public async Task A_published_result_is_never_overdue()
        => Assert.Empty((await RenderAsync(Document, new DateOnly(2030, 1, 1), (2019, new DateOnly(2020, 5, 31)))).Texts(".ap-late"));

    [Fact]
    public async Task A_year_without_a_round_is_never_overdue()
        => Assert.Equal(
            ["令和2年度"], (await RenderAsync(Document, new DateOnly(2030, 1, 1), (2020, Deadline))).Texts(".ap-late").Select(t => t[..5]));

    [Fact]
    public async Task Without_rounds_or_without_a_day_nothing_is()
    {
        Assert.Empty((await RenderAsync(Document, new DateOnly(2030, 1, 1))).Texts(".ap-late"));
        Assert.Empty((await RenderAsync(Document, null, (2020, Deadline))).Texts(".ap-late"));
    }

    [Fact]
    public async Task A_measure_without_indicators_says_it_too()
        => Assert.Single((await RenderAsync(Plan(Measure("1")), new DateOnly(2030, 1, 1), (2020, Deadline))).Texts(".ap-late"));

    [Fact]
    public async Task A_year_outside_the_measure_s_own_period_is_not_its()
    {
        var document = Plan(Measure("1") with { Period = "令和元年度" });

        Assert.Empty((await RenderAsync(document, new DateOnly(2030, 1, 1), (2020, Deadline))).Texts(".ap-late"));
    }

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document, DateOnly? today, params (int Year, DateOnly Deadline)[] rounds)
    {
        var plan = PlanFactory.Build(document, rounds.ToDictionary(r => new FiscalYear(r.Year), r => r.Deadline));
        return new MeasurePageModel(new PlanLinks(), plan, plan.Measures[0], today).RenderAsync();
    }
}
