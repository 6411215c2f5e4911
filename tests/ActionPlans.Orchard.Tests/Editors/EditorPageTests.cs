using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>
/// The page around an editor: which item it is, where it belongs, what is wrong with the way to each field, and where saving leads.
/// </summary>
public sealed class EditorPageTests : SiteTests, IClassFixture<Site>
{
    public EditorPageTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Each_error_leads_to_its_field_in_the_order_of_the_fields()
    {
        var staff = await StaffAsync();
        var form = await staff.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.No"] = "N o";
        form["MeasurePart.Name"] = "";
        form["MeasurePart.Indicators[0].Key"] = "あ";
        foreach (var row in form.Names.Where(n => n.StartsWith("MeasurePart.Departments[", StringComparison.Ordinal)).ToArray())
        {
            form[row] = "";
        }

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        var links = back.Page.QuerySelectorAll("#ap-errors a").Select(a => a.GetAttribute("href")![1..]).ToArray();
        Assert.Equal(back.Page.QuerySelectorAll("#ap-errors li").Length, links.Length);
        Assert.Subset(links.ToHashSet(), new HashSet<string> { "MeasurePart_No", "MeasurePart_Name", "MeasurePart_Indicators_0__Key" });
        Assert.Contains(links, l => l.StartsWith("MeasurePart_Departments", StringComparison.Ordinal));
        var fields = links.Select(l => back.Page.GetElementById(l)).ToArray();
        Assert.All(fields, Assert.NotNull);
        var all = back.Page.All.ToList();
        Assert.Equal(fields.Select(f => all.IndexOf(f!)).Order(), fields.Select(f => all.IndexOf(f!)));
        // Told once: Orchard's own list of the same is gone.
        Assert.Single(back.Page.QuerySelectorAll(".validation-summary-errors"));
    }

    [Theory]
    [InlineData("Measure", "No.16 ", "取組")]
    [InlineData("ActionPlan", "行政改革大綱アクションプラン", "計画")]
    public async Task The_heading_names_the_item_and_the_menu_stays_at_its_list(string type, string name, string list)
    {
        var staff = await StaffAsync();
        var page = (await staff.OpenAsync(type == "Measure" ? await Site.MeasureIdAsync("16") : await Site.PlanIdAsync())).Page;

        Assert.Contains(name, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("を編集", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["行動計画", list], Selected(page));
    }

    [Fact]
    public async Task A_new_item_says_whose_it_will_be()
    {
        var staff = await StaffAsync();
        var plan = await Site.PlanIdAsync();
        Assert.Contains("行政改革大綱アクションプラン", (await staff.NewAsync("Measure", $"?plan={plan}")).Page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal);
        var result = (await staff.NewAsync("AnnualResult", $"?measure={await Site.MeasureIdAsync("16")}&year=2022")).Page;
        Assert.Contains("No.16 ", result.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("令和4年度", result.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["行動計画", "年度実績"], Selected(result));
    }

    [Fact]
    public async Task From_a_plan_one_writes_measure_after_measure_and_comes_back_to_its_list()
    {
        var staff = await StaffAsync();
        var plan = await Site.PlanIdAsync();
        var link = (await staff.ReadAsync("/Admin/ActionPlans")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)
            .Single(h => h.Contains("Measure/Create", StringComparison.Ordinal) && h.Contains(plan, StringComparison.Ordinal));
        var form = new SiteForm(await staff.ReadAsync(link), link, "form[enctype]");
        form["MeasurePart.No"] = "901";
        form["MeasurePart.Name"] = "一つ目の取組";
        form["MeasurePart.PolicySlug"] = "1-1-1";
        form["MeasurePart.Departments[0].Text"] = $"dept-{SeedPlan.Document.Departments[0].Interpretation.Slug}";

        using var next = await form.SubmitAsync(staff, "submit.Save", "submit.SaveAndNext");
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
        var address = next.Headers.Location!.ToString();
        Assert.StartsWith("/Admin/Contents/ContentTypes/Measure/Create?", address, StringComparison.Ordinal);
        form = new SiteForm(await staff.ReadAsync(address), address, "form[enctype]");
        Assert.Equal((plan, ""), (form["MeasurePart.PlanContentItemId"], form["MeasurePart.No"]));

        form["MeasurePart.No"] = "902";
        form["MeasurePart.Name"] = "二つ目の取組";
        form["MeasurePart.PolicySlug"] = "1-1-1";
        form["MeasurePart.Departments[0].Text"] = $"dept-{SeedPlan.Document.Departments[0].Interpretation.Slug}";
        using var saved = await form.SubmitAsync(staff, "submit.Save");
        Assert.Equal($"/Admin/ActionPlans/Measures?plan={plan}", saved.Headers.Location!.ToString());
        Assert.Contains("一つ目の取組", (await staff.ReadAsync(saved.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Selected(IParentNode page)
        => page.QuerySelectorAll("li.active > figure > figcaption").Select(e => e.TextContent.Trim());
}
