using ActionPlans.Cms.Publishing;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A page is drawn once of a plan, and again of the plan that comes after it.</summary>
public sealed class RenderedPageCacheTests
{
    private readonly RenderedPageCache _pages = new();
    private int _drawn;

    [Fact]
    public async Task A_page_is_drawn_once_and_another_page_or_another_plan_anew()
    {
        var plan = PlanFactory.Build(SeedPlan.Document);
        var next = PlanFactory.Build(SeedPlan.Document);
        Assert.Equal("1", await DrawAsync(plan, "a"));
        Assert.Equal("1", await DrawAsync(plan, "a"));
        Assert.Equal("2", await DrawAsync(plan, "b"));
        Assert.Equal("3", await DrawAsync(next, "a"));
    }

    [Fact]
    public async Task What_is_too_much_is_drawn_each_time_and_drops_nothing()
    {
        var plan = PlanFactory.Build(SeedPlan.Document);
        Assert.Equal("1", await DrawAsync(plan, "a"));
        var large = new string('x', 20_000_000);
        Assert.Same(large, await _pages.GetAsync(plan, "large", () => Task.FromResult(large)));
        Assert.Equal("2", await DrawAsync(plan, "large"));
        Assert.Equal("1", await DrawAsync(plan, "a"));
    }

    [Fact]
    public async Task Of_answers_to_questions_the_newest_hundred_are_kept_and_displace_no_page()
    {
        var plan = PlanFactory.Build(SeedPlan.Document);
        Assert.Equal("1", await DrawAsync(plan, "page"));
        foreach (var question in Enumerable.Range(1, 101))
        {
            await AnswerAsync(plan, $"?q={question}");
        }

        Assert.Equal("102", await AnswerAsync(plan, "?q=101"));
        Assert.Equal("103", await AnswerAsync(plan, "?q=1"));
        Assert.Equal("1", await DrawAsync(plan, "page"));
        var large = new string('x', 100_001);
        Assert.Same(large, await _pages.GetAsync(plan, "?q=large", () => Task.FromResult(large), isOneOfMany: true));
        Assert.Equal("104", await AnswerAsync(plan, "?q=large"));
    }

    [Fact]
    public void Each_question_has_a_name_of_its_own_and_a_passed_deadline_gives_another()
    {
        var deadline = new DateOnly(2022, 5, 31);
        var plan = PlanFactory.Build(
            SeedPlan.Document, new Dictionary<Domain.FiscalYears.FiscalYear, DateOnly> { [SeedPlan.Plan.Period.From] = deadline });
        OverviewPageModel Overview(MeasureFilter? filter, int page = 1) => new(new PlanLinks(), plan, filter, page);
        Assert.False(Overview(new()).IsQueryResult);
        OverviewPageModel[] many =
        [
            Overview(new("市")), Overview(new("市"), 2), Overview(new(Year: plan.Period.To)), Overview(new(Policy: "1")), Overview(new(), 2),
            Overview(null), Overview(new("市")) with { Synonyms = Synonyms.Default.With("庁舎、役所") },
            OverviewPageModel.Answering(new PlanLinks(), plan, new("「市」"), 1, Synonyms.Default),
        ];
        Assert.All(many, page => Assert.True(page.IsQueryResult));
        Assert.Equal(many.Length + 1, many.Append(Overview(new())).Select(p => p.CacheKey).Distinct().Count());

        string? Measure(DateOnly day) => new MeasurePageModel(new PlanLinks(), plan, plan.Measures[0], day).CacheKey;
        Assert.Equal(Measure(deadline.AddDays(-1)), Measure(deadline));
        Assert.NotEqual(Measure(deadline), Measure(deadline.AddDays(1)));
        Assert.Equal(Measure(deadline.AddDays(1)), Measure(deadline.AddDays(2)));
    }

    private Task<string> AnswerAsync(Plan plan, string name)
        => _pages.GetAsync(plan, name, () => Task.FromResult($"{++_drawn}"), isOneOfMany: true);

    private Task<string> DrawAsync(Plan plan, string name) => _pages.GetAsync(plan, name, () => Task.FromResult($"{++_drawn}"));
}
