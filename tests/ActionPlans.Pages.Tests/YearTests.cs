using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed partial class YearTests
{
    [Fact]
    public async Task Every_page_names_its_years_in_both_calendars()
    {
        foreach (var model in Varied().Read().AllPages())
        {
            var text = (await model.RenderAsync()).QuerySelector("article")!.Words();
            var western = WesternYears().Matches(text).SelectMany(m => Between(m.Groups["from"].Value, m.Groups["to"].Value)).ToHashSet();
            var japanese = JapaneseYears().Matches(text).Select(m => m.Value).Distinct().ToArray();

            Assert.True(japanese.Length > 0, $"{model.Address} names no year.");
            Assert.All(
                japanese,
                name =>
                    Assert.True(FiscalYear.TryParse(name, out var year) && western.Contains(year.StartYear), $"{model.Address}: {name}"));
        }
    }

    [Fact]
    public async Task The_first_year_of_an_era_is_called_gannen()
    {
        var page = await Plan(Measure("1", Indicator("a", "1件", "2件", "3件"))).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度）", "令和2年度（2020年度）", "令和3年度（2021年度）"], page.Texts(".ap-open-years .ap-year"));
        Assert.Equal(["令和元年度（2019年度）", "令和2年度（2020年度）", "令和3年度（2021年度）"], page.Item("指標").Texts("thead th"));
        Assert.DoesNotContain("令和1", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_over_two_eras_names_both()
    {
        var document = Plan(Measure("1") with { Period = "平成30年度～令和2年度" }).With(Result("1", 2020)) with { Period = "平成30年度～令和2年度" };
        var page = await document.MeasurePageAsync();

        Assert.Contains("平成30〜令和2年度（2018〜2020年度）", page.Texts(".ap-facts dd"));
        Assert.Equal(["令和2年度（2020年度）", "平成30〜令和元年度（2018〜2019年度）"], page.Item("評価").Texts(".ap-by-year .ap-strong"));
    }

    [Fact]
    public async Task A_period_of_one_year_is_said_once()
    {
        var document = Plan(Measure("1") with { Period = "令和元年度" }) with { Period = "令和元年度" };

        Assert.Contains("令和元年度（2019年度）", (await document.MeasurePageAsync()).Texts(".ap-facts dd"));
    }

    [Theory]
    [InlineData("2019-04-30", "平成31年（2019年）4月30日時点")]
    [InlineData("2019-05-01", "令和元年（2019年）5月1日時点")]
    [InlineData("2022-06-30", "令和4年（2022年）6月30日時点")]
    public async Task The_day_of_a_result_is_told_in_both_calendars(string day, string expected)
    {
        var result = Result("1", 2019, ("a", "40回")) with { AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture) };
        var page = await Plan(Measure("1", Indicator("a", "40回"))).With(result).MeasurePageAsync();

        Assert.Equal($"令和元年度（2019年度） 達成　{expected}", page.Panel().One(".ap-label").Words());
        Assert.Equal(expected, page.One(".ap-one-year > .ap-note").Words());
    }

    [Theory]
    [InlineData(2018, "これからの計画")]
    [InlineData(2019, "期間中の計画")]
    [InlineData(2021, "期間中の計画")]
    [InlineData(2022, "期間を終えた計画")]
    public async Task A_plan_is_listed_as_coming_current_or_past(int thisYear, string heading)
    {
        var page = await new PlansPageModel(new PlanLinks(), [Plan(Measure("1")).Read()], new FiscalYear(thisYear)).RenderAsync();

        Assert.Equal([heading], page.Texts("h2"));
        Assert.Equal("みらい計画", page.One(".ap-plans > li > a").Words());
        Assert.Equal(["令和元年度から令和3年度まで（2019〜2021年度）取組 1件", "実績は、まだ公表されていません。", "計画の目的・内容、取組シートの見方"], page.Texts(".ap-plans > li > p"));
    }

    [Theory]
    [InlineData(2018, new[] { "みらい計画" })]
    [InlineData(2019, new[] { "みらい計画" })]
    [InlineData(2026, new[] { "つぎの計画" })]
    [InlineData(2040, new[] { "つぎの計画" })]
    public async Task The_list_leads_into_the_plan_of_today_or_else_the_last_one(int thisYear, string[] expected)
    {
        var old = Plan(Measure("1")).Read();
        const string Years = "令和6年度～令和9年度";
        var next = (Plan(Measure("1") with { Period = Years }) with { Title = "つぎの計画", Period = Years }).Read();
        var page = await new PlansPageModel(new PlanLinks(), thisYear < 2022 ? [old] : [old, next], new FiscalYear(thisYear)).RenderAsync();

        Assert.Equal(expected, page.QuerySelectorAll(".ap-plans > li:has(.ap-index) > a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_site_without_plans_says_so()
        => Assert.Contains(
            "公表している計画はありません。", (await new PlansPageModel(new PlanLinks(), []).RenderAsync()).Body!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData(2019, null, "総務課は、令和元年度（2019年度）からの名称です。")]
    [InlineData(null, 2020, "総務課は、令和2年度（2020年度）までの名称です。")]
    [InlineData(2018, 2019, "総務課は、平成30〜令和元年度（2018〜2019年度）の名称です。")]
    public async Task A_reorganised_department_says_when_it_bore_its_name(int? from, int? to, string expected)
    {
        var department = Department("somu", "総務課");
        department = department with { Interpretation = department.Interpretation with { ValidFrom = Year(from), ValidTo = Year(to) } };
        var plan = (Plan(Measure("1")) with { Departments = [department] }).Read();

        Assert.Contains(expected, (await new DepartmentPageModel(new PlanLinks(), plan, plan.Departments[0]).RenderAsync()).Texts("p"));

        static FiscalYear? Year(int? year) => year is { } y ? new FiscalYear(y) : null;
    }

    private static IEnumerable<int> Between(string from, string to)
    {
        var first = int.Parse(from, CultureInfo.InvariantCulture);
        return Enumerable.Range(first, to.Length == 0 ? 1 : int.Parse(to, CultureInfo.InvariantCulture) - first + 1);
    }

    [GeneratedRegex("(?<from>[12][0-9]{3})(?:〜(?<to>[0-9]{4}))?年度")]
    private static partial Regex WesternYears();

    [GeneratedRegex("(?:令和|平成|昭和)(?:元|[0-9]+)年度")]
    private static partial Regex JapaneseYears();
}
