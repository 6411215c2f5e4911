using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Booklet;

/// <summary>A part of a plan for printing.</summary>
public sealed class SelectionTests
{
    private const string Address = "/action-plans/mirai/booklet/";

    private static readonly PlanLinks Links = new();

    private static readonly Plan Mirai = Varied().Read();

    [Theory]
    [MemberData(nameof(FilterFormTests.Filters), MemberType = typeof(FilterFormTests))]
    public async Task It_prints_what_the_list_finds(MeasureFilter filter, string[] found)
    {
        var page = await AskAsync(filter);

        Assert.Equal(found.Select(no => $"ap-m-{no}"), page.QuerySelectorAll(".ap-bound").Select(s => s.GetAttribute("aria-labelledby")));
        var listed = page.QuerySelectorAll(".ap-contents a[href^='#ap-m-']").Select(a => a.GetAttribute("href"));
        Assert.Equal(found.Select(no => $"#ap-m-{no}"), listed);
        var kept = page.QuerySelectorAll("form input, form select")
            .ToDictionary(f => f.GetAttribute("name")!, f => f is IHtmlSelectElement s ? s.Value : ((IHtmlInputElement)f).Value);
        Assert.Equal(filter.Policy == "no-such-policy" ? new MeasureFilter() : filter, MeasureFilterQuery.Read(kept.GetValueOrDefault));
    }

    [Fact]
    public async Task The_cover_names_the_plan_and_what_was_selected()
    {
        var page = await AskAsync(new MeasureFilter(Department: "zaisei", Status: AttainmentStatus.Missed, Year: new FiscalYear(2019)));

        Assert.Equal("みらい計画", page.One(".ap-cover h1").Words());
        Assert.Equal(
            "「主担当課 財政課、令和元年度の状況 未達」の取組：1件（計画の取組4件のうち）", page.One(".ap-cover .ap-selected").Words());
        Assert.Equal("印刷用の冊子：主担当課 財政課、令和元年度の状況 未達（みらい計画）", Ask(new MeasureFilter(
            Department: "zaisei", Status: AttainmentStatus.Missed, Year: new FiscalYear(2019))).Title);
    }

    [Fact]
    public async Task A_year_alone_selects_everything_and_its_statuses_stand_in_the_contents()
    {
        var page = await AskAsync(new MeasureFilter(Year: new FiscalYear(2019)));

        Assert.Equal("取組名の右は、令和元年度（2019年度）の状況です。", page.One(".ap-contents .ap-note").Words());
        Assert.Equal(
            Mirai.Measures.Select(m => AttainmentFormatterOf(m)), page.Texts(".ap-contents .ap-chip"));

        static string AttainmentFormatterOf(Measure measure)
            => Components.AttainmentFormatter.Of(measure.Judge(new FiscalYear(2019)).Status);
    }

    [Fact]
    public async Task Words_that_are_conditions_are_read_as_in_the_list()
    {
        var page = await AskAsync(new MeasureFilter("令和元年度 未達"));

        Assert.Equal(["1", "2"], page.QuerySelectorAll(".ap-bound").Select(s => s.GetAttribute("aria-labelledby")!["ap-m-".Length..]));
        Assert.Contains("「令和元年度の状況 未達」の取組：2件", page.One(".ap-selected").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_words_stand_in_the_plans_order()
    {
        var plan = Plan(Measure("1") with { Overview = "ひろばの整備" }, Measure("2") with { Name = "ひろば" }).Read();
        var filter = new MeasureFilter("ひろば");
        Assert.Equal(["2", "1"], filter.Apply(plan).Select(m => m.No)); // the nearest first

        var page = await BookletPageModel.Answering(Links, plan, filter, Synonyms.Default).RenderAsync();
        Assert.Equal(["ap-m-1", "ap-m-2"], page.QuerySelectorAll(".ap-bound").Select(s => s.GetAttribute("aria-labelledby")));
    }

    [Fact]
    public async Task An_empty_selection_says_so_and_prints_no_sheet()
    {
        var page = await AskAsync(new MeasureFilter(Department: "nobody"));

        Assert.Equal("条件に合う取組はありません。条件を変えてください。", page.One(".ap-state").Words());
        Assert.EndsWith("0件（計画の取組4件のうち）", page.One(".ap-selected").Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".ap-contents, .ap-bound, .ap-chapters"));
        Assert.Single(page.QuerySelectorAll($"form[action='{Address}']"));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("&quot; ' 𠮷")]
    public async Task A_hostile_question_comes_back_as_text(string text)
    {
        var page = await AskAsync(new MeasureFilter(text, text, text, text));

        Assert.Equal(text, page.One("#ap-q").GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void A_selection_is_no_page_to_be_found_nor_one_to_be_kept()
    {
        var selection = Ask(new MeasureFilter(Department: "somu"));

        Assert.False(selection.IsIndexed);
        Assert.Null(selection.CacheKey);
        Assert.Equal(Address, selection.Address);
        Assert.Equal(Address, Ask(new MeasureFilter()).CacheKey);
    }

    [Fact]
    public async Task A_site_that_answers_no_form_says_so_and_has_a_booklet_for_each_department_and_first_policy()
    {
        var whole = await new BookletPageModel(Links, Mirai).RenderAsync();

        Assert.Empty(whole.QuerySelectorAll("form"));
        Assert.Contains("年度や状況で選ぶことはできません。", whole.One("#ap-select").ParentElement!.Words(), StringComparison.Ordinal);
        foreach (var model in BookletPageModel.AllOf(Links, Mirai).Skip(1))
        {
            Assert.Single(whole.QuerySelectorAll($"a[href='{model.Address}']"));
            var page = await model.RenderAsync();
            Assert.Equal(model.Measures.Count, page.QuerySelectorAll(".ap-bound").Length);
            Assert.Single(page.QuerySelectorAll($"a[href='{Address}']:not(.ap-crumbs a)"));
        }
    }

    [Fact]
    public async Task Lists_lead_to_their_booklet()
    {
        var found = await Varied().OverviewAsync(new MeasureFilter(Department: "zaisei", Status: AttainmentStatus.Missed));
        var department = await new DepartmentPageModel(Links, Mirai, Mirai.FindDepartment("zaisei")!).RenderAsync();
        var policy = await new PolicyPageModel(Links, Mirai, Mirai.Tree.Find("kurashi")!).RenderAsync();
        var below = await new PolicyPageModel(Links, Mirai, Mirai.Tree.Find("michi")!).RenderAsync();

        Assert.Single(found.QuerySelectorAll($"a[href='{Address}?department=zaisei&status=missed&year=2019']"));
        Assert.Single(department.QuerySelectorAll("a[href='/action-plans/mirai/departments/zaisei/booklet/']"));
        Assert.Single(policy.QuerySelectorAll("a[href='/action-plans/mirai/policies/kurashi/booklet/']"));
        Assert.Empty(below.QuerySelectorAll("a[href$='/booklet/']"));
    }

    private static BookletPageModel Ask(MeasureFilter filter) => BookletPageModel.Answering(Links, Mirai, filter, Synonyms.Default);

    private static Task<IHtmlDocument> AskAsync(MeasureFilter filter) => Ask(filter).RenderAsync();
}
