using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class FilterFormTests
{
    private static readonly PlanDocument Document = Varied();

    public static TheoryData<MeasureFilter, string[]> Filters => new()
    {
        { new MeasureFilter(), ["1", "2", "9", "10"] },
        { new MeasureFilter("窓口 まとめる"), ["1"] },
        { new MeasureFilter(Policy: "kurashi"), ["1", "2", "9", "10"] },
        { new MeasureFilter(Policy: "michi"), ["2"] },
        { new MeasureFilter(Department: "zaisei"), ["1"] },
        { new MeasureFilter(Class: "重点事業"), ["1"] },
        // The last year of which every result is published, 令和元年度.
        { new MeasureFilter(Status: AttainmentStatus.Missed), ["1", "2"] },
        { new MeasureFilter(Status: AttainmentStatus.Met, Year: new FiscalYear(2020)), ["1"] },
        { new MeasureFilter(Status: AttainmentStatus.Missed, Year: new FiscalYear(2019)), ["1", "2"] },
        { new MeasureFilter("取組", "kurashi", "somu", "重点事業", AttainmentStatus.Missed, new FiscalYear(2019)), ["1"] },
        { new MeasureFilter("どこにもないことば"), [] },
        { new MeasureFilter(Policy: "no-such-policy"), [] },
    };

    [Fact]
    public async Task Where_no_one_answers_it_one_field_leads_to_the_search_of_the_static_site()
    {
        var page = await Document.OverviewAsync();

        Assert.Empty(page.QuerySelectorAll(".ap-filter, .ap-found"));
        Assert.Equal("/action-plans/mirai/search/", page.One("form").GetAttribute("action"));
        Assert.Equal(page.One("form input").Id, page.One("form label").GetAttribute("for"));
    }

    [Fact]
    public async Task The_form_asks_by_address_and_every_field_has_its_label()
    {
        var form = Form(await Document.OverviewAsync(new MeasureFilter()));

        Assert.Equal(("get", "/action-plans/mirai/#ap-list"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["q", "policy", "department", "class", "status", "year"], Fields(form).Select(f => f.GetAttribute("name")));
        Assert.All(Fields(form), f => Assert.Single(form.QuerySelectorAll($"label[for='{f.Id}']")));
        Assert.Single(form.QuerySelectorAll("button:not([name])"));
    }

    [Fact]
    public async Task The_form_offers_what_the_plan_has()
    {
        var form = Form(await Document.OverviewAsync(new MeasureFilter()));

        Assert.Equal(["=すべて", "kurashi=I 暮らし", "madoguchi=　窓口", "michi=　道路"], Options("policy"));
        Assert.Equal("目標・施策", form.One("label[for='ap-policy']").TextContent);
        Assert.Equal(["=すべて", "somu=総務課", "zaisei=財政課"], Options("department"));
        Assert.Equal(["=すべて", "重点事業=重点事業"], Options("class"));
        Assert.Equal(["=すべて", "met=達成", "missed=未達", "not-published=未公表", "not-applicable=対象外"], Options("status"));
        Assert.Equal(["=結果がそろった最新の年度", "2020=令和2年度（2020年度）", "2019=令和元年度（2019年度）"], Options("year"));

        // 目標に近い is a status of plans that say how near that is.
        form = Form(await Document.NearFrom(90).OverviewAsync(new MeasureFilter()));
        Assert.Contains("near=目標に近い", Options("status"));

        string[] Options(string name)
            => [.. form.QuerySelectorAll($"[name={name}] option").Select(o => $"{o.GetAttribute("value")}={o.TextContent}")];
    }

    [Fact]
    public async Task Without_results_or_classes_nothing_is_asked_about_them()
        => Assert.Equal(
            ["q", "policy", "department"],
            Fields(Form(await Plan(Measure("1")).OverviewAsync(new MeasureFilter()))).Select(f => f.GetAttribute("name")));

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_list_shows_what_was_found_and_the_form_keeps_the_question(MeasureFilter filter, string[] found)
    {
        var page = await Document.OverviewAsync(filter);

        Assert.Equal(found, page.Texts(".ap-list .ap-c-no"));
        var sent = Fields(Form(page)).ToDictionary(f => f.GetAttribute("name")!, Value);
        Assert.Equal(filter.Policy == "no-such-policy" ? new MeasureFilter() : filter, MeasureFilterQuery.Read(sent.GetValueOrDefault));
    }

    [Fact]
    public async Task The_number_found_is_said_with_a_way_back()
    {
        var found = (await Document.OverviewAsync(new MeasureFilter(Department: "somu"))).One(".ap-found");

        Assert.Equal("条件に合う取組 4件 すべての取組を表示", found.Words());
        Assert.Equal("/action-plans/mirai/#ap-list", found.One("a").GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_to_do_about_it()
    {
        var page = await Document.OverviewAsync(new MeasureFilter("どこにもないことば"));

        Assert.Equal("条件に合う取組はありません。ほかの言い方や、短いことばで探してください。 すべての取組を表示", page.One(".ap-found").Words());
        Assert.Empty(page.One("section[aria-labelledby='ap-list']").QuerySelectorAll(".ap-list, .ap-cols, h3, nav"));
        Assert.Equal("/action-plans/mirai/#ap-list", page.One(".ap-found a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("q=まとめる どこにもない", "「まとめる」だけで探す=q=まとめる 1件")]
    [InlineData("q=窓口まとめる", "「窓口」と「まとめる」に分けて探す=q=窓口　まとめる 1件")]
    [InlineData("q=まとめる&department=somu&class=なし", "分類「なし」を外す=q=まとめる&department=somu 1件")]
    [InlineData("q=どこにもない&class=なし", "")] // nor without one of them
    [InlineData("department=zaisei&policy=michi", "施策「道路」を外す=department=zaisei 1件/主担当課「財政課」を外す=policy=michi 1件")]
    [InlineData("q=まとめる&policy=michi", "ことば「まとめる」を外す=policy=michi 1件/施策「道路」を外す=q=まとめる 1件")]
    [InlineData("class=なし", "")]
    public async Task Nothing_found_leads_to_what_is_near(string question, string hints)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(question);
        var page = await Document.OverviewAsync(MeasureFilterQuery.Read(name => asked[name]));

        var shown = page.QuerySelectorAll("#ap-list ~ .ap-index li")
            .Select(li => $"{li.One("a").TextContent}={Uri.UnescapeDataString(Query(li.One("a")))} {li.One("span").TextContent}");
        Assert.Equal(hints, string.Join('/', shown));
        Assert.Equal(hints.Length > 0, page.One(".ap-found").Words().Contains("次のように探すと見つかります。", StringComparison.Ordinal));

        static string Query(IElement link)
            => new Uri(new Uri("http://x"), link.GetAttribute("href")).Query.TrimStart('?').Replace('+', ' ');
    }

    [Fact]
    public async Task An_empty_question_shows_everything_and_counts_nothing()
    {
        var page = await Document.OverviewAsync(new MeasureFilter(Text: "  "));

        Assert.Equal(4, page.QuerySelectorAll(".ap-list .ap-c-no").Length);
        Assert.Empty(page.QuerySelectorAll(".ap-found"));
    }

    [Fact]
    public async Task The_status_shown_is_that_of_the_year_asked_for()
    {
        var page = await Document.OverviewAsync(new MeasureFilter(Status: AttainmentStatus.Missed, Year: new FiscalYear(2019)));

        Assert.Equal("令和元年度（2019年度）の状況", page.Texts(".ap-cols .ap-c-how").Distinct().Single());
        Assert.Equal(["未達", "未達"], page.Texts(".ap-list .ap-c-how"));
    }

    [Fact]
    public async Task A_class_is_found_as_it_is_written()
    {
        const string Class = "重点 事業　";
        var page = await Plan(Measure("1") with { Class = Class }, Measure("2")).OverviewAsync(
            MeasureFilterQuery.Read(name => name == MeasureFilterQuery.Class ? Class : null));

        Assert.Equal(["1"], page.Texts(".ap-list .ap-c-no"));
        Assert.Equal(Class, Value(page.One("#ap-class")));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("&quot; ' 𠮷")]
    public async Task A_hostile_question_comes_back_as_text(string text)
    {
        var page = await Document.OverviewAsync(new MeasureFilter(text, text, text, text));

        Assert.Equal(text, page.One("#ap-q").GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    private static IElement Form(IHtmlDocument page) => page.One("form");

    private static IEnumerable<IElement> Fields(IElement form) => form.QuerySelectorAll("input, select");

    private static string? Value(IElement field) => field is IHtmlSelectElement select ? select.Value : ((IHtmlInputElement)field).Value;
}
