using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;
using static ActionPlans.Pages.Tests.SummaryTests;

namespace ActionPlans.Pages.Tests;

/// <summary>The sentence that says how a year went.</summary>
public sealed class YearAnswerTests
{
    [Fact]
    public async Task The_last_complete_year_answers_and_the_running_one_is_said_to_be_on_its_way()
    {
        var page = await Complete.OverviewAsync(new MeasureFilter());

        Assert.Equal("令和元年度：目標のある3件のうち1件が達成", page.One("h2.ap-answer").Words());
        Assert.Equal(["達成 1", "未達 2", "対象外 2"], Legend(page));
        Assert.Equal("令和元年度は、結果がそろった最も新しい年度です。令和2年度は4件のうち1件を公表、1件が達成（3件は未公表）。", page.One(".ap-legend + p").Words());
    }

    [Fact]
    public async Task A_later_year_that_is_complete_is_told_too()
    {
        var later = Result("4", 2020, ("a", "1回"));
        var all = Complete.With(
            [.. Complete.Results, Result("2", 2020, ("a", "45回"), ("b", "100件")), Result("3", 2020, ("a", "5件")), later]);

        Assert.Equal("令和2年度：目標のある4件のうち3件が達成", (await all.OverviewAsync()).One(".ap-answer").Words());
        Assert.Equal(
            "令和2年度は4件すべてを公表、3件が達成。",
            (await all.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)))).One(".ap-legend + p").Words());
    }

    [Fact]
    public async Task Where_no_year_is_complete_the_latest_answers_and_says_how_much_is_published()
    {
        var latest = await Document.OverviewAsync(new MeasureFilter());
        Assert.Equal("令和2年度：目標のある4件のうち、公表した1件の中で1件が達成", latest.One(".ap-answer").Words());
        Assert.Equal(["達成 1", "未達 0", "未公表 3", "対象外 1"], Legend(latest));

        var other = await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)));
        Assert.Equal("令和元年度：目標のある3件のうち、公表した2件の中で1件が達成", other.One(".ap-answer").Words());
        Assert.Equal(["達成 1", "未達 1", "未公表 1", "対象外 2"], Legend(other));
    }

    [Fact]
    public async Task A_year_of_the_plan_without_results_says_so()
    {
        Assert.Equal(
            "令和3年度：判定する目標のある取組はありません（5件は対象外）",
            (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2021)))).One(".ap-answer").Words());
        var open = await Document.With(Result("1", 2019, ("a", "40回"))).OverviewAsync(new MeasureFilter(Year: new FiscalYear(2020)));
        Assert.Equal("令和2年度：目標のある4件の実績は、まだ公表されていません", open.One(".ap-answer").Words());
        // Where nothing was missed yet, there is no way to what was missed.
        Assert.Empty(open.QuerySelectorAll("a[href$='#ap-not-met']"));
    }

    [Fact]
    public async Task Where_nothing_can_be_judged_no_achievement_is_counted()
        => Assert.Equal(
            "令和元年度：判定する目標のある取組はありません（1件は対象外）",
            (await Plan(Measure("1")).With(Result("1", 2019) with { Evaluation = "続ける。" }).OverviewAsync()).One(".ap-answer").Words());

    [Fact]
    public async Task A_department_is_answered_for_its_own_measures()
    {
        var document = Plan(Measure("1", Indicator("a", "40回", "45回")), Measure("2", Indicator("a", "40回")) with { Departments = ["財政課"] })
            .With(Result("1", 2019, ("a", "40回")), Result("2", 2019, ("a", "1回")), Result("1", 2020, ("a", "45回")));
        var running = document with { Measures = [.. document.Measures, Measure("3", Indicator("a", "—", "45回"))] };

        Assert.Equal("令和2年度：目標のある1件のうち1件が達成", await AnswerAsync(document, "somu"));
        Assert.Equal("令和元年度：目標のある1件のうち1件が達成", await AnswerAsync(running, "somu"));
        Assert.Equal("令和元年度：目標のある1件のうち0件が達成", await AnswerAsync(running, "zaisei"));

        static async Task<string> AnswerAsync(PlanDocument document, string department)
        {
            var plan = document.Read();
            var node = plan.FindDepartment(department)!;
            var listing = await Rendering.Renderer.RenderAsync<YearAnswer>(new Dictionary<string, object?>
            {
                [nameof(YearAnswer.Links)] = new PlanLinks(),
                [nameof(YearAnswer.Plan)] = plan,
                [nameof(YearAnswer.Measures)] = plan.MeasuresOf(node).ToArray(),
                [nameof(YearAnswer.Year)] = plan.HeadlineYear,
            });
            return new HtmlParser().ParseDocument(listing).One(".ap-answer").Words();
        }
    }
}
