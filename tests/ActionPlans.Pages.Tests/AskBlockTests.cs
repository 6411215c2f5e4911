using ActionPlans.Domain.Plans;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;

namespace ActionPlans.Pages.Tests;

/// <summary>Whom residents ask about a measure.</summary>
public sealed class AskBlockTests
{
    private static readonly PlanLinks Links = new();

    [Fact]
    public async Task A_department_is_asked_at_its_own_contact_and_a_mail_has_its_subject()
    {
        var plan = Plan("行政係\n電話 00-0000-0000\nsomu@city.example");

        var block = await BlockAsync(new MeasurePageModel(Links, plan, plan.Measures[0]));

        Assert.Contains("行政係", block.TextContent, StringComparison.Ordinal);
        string[] addresses = [.. block.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)];
        Assert.Equal("tel:0000000000", addresses[0]);
        var subject = $"No.{plan.Measures[0].No} {plan.Measures[0].Name}（{plan.Title}）について";
        Assert.Equal($"mailto:somu@city.example?subject={Uri.EscapeDataString(subject)}", addresses[1]);
    }

    [Theory]
    [InlineData(null, "問合せ（電話・メール）")]
    [InlineData("相談の窓口を開く。", "概要と手段の全文（取組シート）問合せ（電話・メール）")]
    public async Task The_way_there_stands_under_the_title(string? overview, string ways)
    {
        var plan = Plan("電話 00-0000-0000", overview);

        var page = await new MeasurePageModel(Links, plan, plan.Measures[0]).RenderAsync();

        Assert.Equal(ways, page.One("header .ap-what > .ap-screen").Words());
        Assert.Single(page.QuerySelectorAll("a[href='#ap-ask']"));
    }

    [Fact]
    public async Task Nothing_leads_there_where_nobody_is_known()
    {
        var plan = PlanFactory.Build(Plan(null).Document with { Contact = [] });

        var page = await new MeasurePageModel(Links, plan, plan.Measures[0]).RenderAsync();

        Assert.Empty(page.QuerySelectorAll("a[href='#ap-ask'], .ap-ask, .ap-what"));
    }

    [Theory]
    [InlineData("電話 00-0000-0000", "00-0000-0000")]
    [InlineData(null, "00-1111-1111")]
    public async Task On_paper_it_stands_on_the_first_sheet(string? contact, string number)
    {
        var plan = Plan(contact);

        var page = await new MeasurePageModel(Links, plan, plan.Measures[0]).RenderAsync();

        Assert.Contains(number, page.One("header > .ap-paper").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_the_plans_own_contact_is_given()
    {
        var plan = Plan(null);

        var block = await BlockAsync(new MeasurePageModel(Links, plan, plan.Measures[0]));

        Assert.All(plan.Contact, line => Assert.Contains(line, block.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(plan.Contact);
    }

    [Fact]
    public async Task A_departments_page_says_it_too()
    {
        var plan = Plan("電話 00-0000-0000");

        var block = await BlockAsync(new DepartmentPageModel(Links, plan, plan.Departments[0]));

        Assert.Contains("00-0000-0000", block.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{plan.Departments[0].Name}に聞く", block.One("h2").Words());
    }

    [Fact]
    public async Task Nobody_is_said_to_be_asked_whose_contact_is_not_known()
    {
        var plan = Plan(null);

        var block = await BlockAsync(new DepartmentPageModel(Links, plan, plan.Departments[0]));

        Assert.Equal("この計画について聞く", block.One("h2").Words());
        Assert.Equal($"{plan.Departments[0].Name}の問合せ先は、この計画にありません。計画全体の問合せ先です。", block.One(".ap-note").Words());
        Assert.Contains("00-1111-1111", block.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_leads_to_the_plans_contact()
    {
        var page = await new OverviewPageModel(Links, Plan(null)).RenderAsync();

        Assert.StartsWith("問合せ", page.One(".ap-ways a[href='#ap-ask']").Words(), StringComparison.Ordinal);
        Assert.Contains("00-1111-1111", page.One(".ap-ask").TextContent, StringComparison.Ordinal);
    }

    private static Plan Plan(string? contact, string? overview = null)
    {
        var document = Invented.Plan(Invented.Measure("1") with { Overview = overview }) with { Contact = ["見沼市総務課", "電話 00-1111-1111"] };
        return (document with
        {
            Departments = [.. document.Departments.Select(d => d with { Interpretation = d.Interpretation with { Contact = contact } })],
        }).Read();
    }

    private static async Task<IElement> BlockAsync(PageModel model) => (await model.RenderAsync()).One(".ap-ask");
}
