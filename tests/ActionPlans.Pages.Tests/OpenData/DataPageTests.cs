using System.Text.Json;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.OpenData;

public sealed class DataPageTests
{
    [Fact]
    public async Task The_page_leads_to_every_file_and_explains_every_column()
    {
        var package = DataPackage.Of(Varied().Read());
        var page = await PageAsync(Varied());

        var files = page.QuerySelectorAll(".ap-ways a, #ap-files dt a, #ap-programs dt a").Select(a => a.GetAttribute("href")).ToArray();
        Assert.Equal(package.Files.Select(f => $"/action-plans/mirai/data/{f.Name}").Order(), files.Order());
        Assert.Equal(["Excelで開く", "すべてのファイル"], page.Texts(".ap-ways b"));
        Assert.Equal(
            ["plan.json", "datapackage.json", "SHA256SUMS.txt"],
            page.QuerySelectorAll("#ap-programs dt a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
        // What a column means is said once.
        Assert.Equal(
            package.Tables.SelectMany(t => t.Fields).Distinct().Select(f => f.Name), page.Texts("details[id^='ap-t-'] dt"));
        Assert.Equal("計画、取組No.、取組内容は、上の表と同じです。", page.One("#ap-t-indicators .ap-note").Words());
        Assert.All(package.Tables, t => Assert.NotNull(page.QuerySelector($"#ap-files a[href='#ap-t-{t.Name}']")));
        Assert.Equal(package.Files.Select(f => f.Hash), page.Texts("dd.ap-hash"));
        var row = page.One("#ap-files a[href$='results.csv']").Closest("div")!;
        Assert.Contains("12行", row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_under_which_terms_the_data_may_be_used()
    {
        Assert.Contains("利用条件は決まっていません。利用する前に、計画の問合せ先にお尋ねください。", (await PageAsync(Varied())).Body!.Words(), StringComparison.Ordinal);

        var licence = new LicenceDocument { Name = "CC BY 4.0", Address = "https://creativecommons.org/licenses/by/4.0/deed.ja" };
        var page = await PageAsync(Varied() with { Licence = licence });
        Assert.Equal(licence.Address, page.One("a[rel=license]").GetAttribute("href"));
        Assert.Contains("出典：見沼市「みらい計画」", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(licence.Address, Dataset(page).GetProperty("license").GetString());
    }

    [Fact]
    public async Task Search_engines_read_a_dataset_with_its_files()
    {
        var links = new PlanLinks("/keikaku") { Origin = "https://www.city.example" };
        var dataset = Dataset(await PageAsync(Varied().Eventful(), links));

        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.Equal("みらい計画", dataset.GetProperty("name").GetString());
        Assert.Equal("2019-04-01/2022-03-31", dataset.GetProperty("temporalCoverage").GetString());
        Assert.Contains(
            "https://www.city.example/keikaku/action-plans/mirai/data/results.csv",
            dataset.GetProperty("distribution").EnumerateArray().Select(d => d.GetProperty("contentUrl").GetString()));
        Assert.False(dataset.TryGetProperty("license", out _));
    }

    [Fact]
    public async Task The_page_says_how_another_site_shows_a_measure()
    {
        var page = await PageAsync(Varied(), new PlanLinks() { Origin = "https://www.city.example" });

        Assert.Contains(
            "<iframe src=\"https://www.city.example/action-plans/mirai/measures/1/embed/\"",
            page.One("textarea[readonly]").TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/action-plans/mirai/measures/1/chart-a.svg']"));
    }

    [Fact]
    public async Task A_title_cannot_end_the_script()
    {
        var page = await PageAsync(Varied() with { Title = "計画</script><b id=x>" });

        Assert.Null(page.QuerySelector("#x"));
        Assert.Equal("計画</script><b id=x>", Dataset(page).GetProperty("name").GetString());
    }

    private static Task<IHtmlDocument> PageAsync(PlanDocument document, PlanLinks? links = null)
        => new DataPageModel(links ?? new PlanLinks(), document.Read()).RenderAsync();

    private static JsonElement Dataset(IHtmlDocument page)
        => JsonDocument.Parse(page.One("script[type='application/ld+json']").TextContent).RootElement;
}
