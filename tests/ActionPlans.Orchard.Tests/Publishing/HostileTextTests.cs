using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>Texts are shown as they are written, whatever they look like to a browser, to Liquid or to the recipe engine.</summary>
public sealed class HostileTextTests : SiteTests, IClassFixture<Site>
{
    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(2)>'",
        "{{ 6 | times: 7 }}{% assign a = 1 %}",
        "[js: 1 + 1]",
        "</title></textarea></table><b>&amp;",
    ];

    public HostileTextTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task An_imported_text_is_shown_verbatim_and_does_nothing()
    {
        var plan = (await Site.ExportAsync()) with { Results = [] };
        for (var i = 0; i < Texts.Length; i++)
        {
            var no = $"{i + 1}";
            var text = Texts[i];
            plan = plan.WithMeasure(no, m => m with
            {
                Name = text,
                Overview = text,
                Means = text,
                Class = text,
                Schedule = m.Schedule with { Notes = [text] },
                Indicators = [.. m.Indicators.Select(k => k with { Name = text, Targets = k.Targets.ToDictionary(t => t.Key, _ => text) })],
                NoIndicatorReason = m.Indicators.Count == 0 ? text : null,
            });
        }

        Assert.Empty(await Site.ImportAsync(plan));

        Assert.Equal(PlanJson.Hash(plan), (await Site.SnapshotAsync()).Hash);
        for (var i = 0; i < Texts.Length; i++)
        {
            var page = await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/measures/{i + 1}/");
            AssertInert(page);
            Assert.Equal(Texts[i], page.QuerySelector("h1 .ap-phrases")!.TextContent);
            Assert.Contains(Texts[i], page.Title, StringComparison.Ordinal);
            Assert.Contains(Texts[i], page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.True(Count(page.Article().QuerySelector(".ap-sheet")!.TextContent, Texts[i]) >= 5);
        }

        foreach (var address in SeedPages.All.Select(p => p.Address))
        {
            AssertInert(await Site.Anonymous.ReadAsync(address));
        }
    }

    [Fact]
    public async Task A_text_from_the_editor_is_shown_verbatim_there_and_on_the_page()
    {
        var admin = await AdminAsync();
        foreach (var text in Texts)
        {
            var id = await Site.MeasureIdAsync("16");
            var form = await admin.OpenAsync(id);
            form["MeasurePart.Name"] = text;
            form["MeasurePart.Overview"] = text;
            form["MeasurePart.Class"] = text;
            using var answer = await form.SubmitAsync(admin, "submit.Publish");

            var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/16/");
            AssertInert(page);
            Assert.Equal(text, page.QuerySelector("h1 .ap-phrases")!.TextContent);
            Assert.Equal(
                (text, text), ((await admin.OpenAsync(id))["MeasurePart.Name"], (await admin.OpenAsync(id))["MeasurePart.Overview"]));
            foreach (var address in (string[])[
                "/Admin/Contents/ContentItems/Measure", $"/Admin/Contents/ContentItems/{id}/Edit",
                "/Admin/Contents/ContentTypes/AnnualResult/Create"])
            {
                AssertInert(await admin.ReadAsync(address));
            }
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(2)>")]
    [InlineData("{{ 6 | times: 7 }}")]
    public async Task A_word_in_the_search_is_shown_verbatim(string word)
    {
        var page = await Site.Anonymous.ReadAsync(
            $"/action-plans/yuki-2021/?q={Uri.EscapeDataString(word)}"
            + $"&class={Uri.EscapeDataString(word)}&year={Uri.EscapeDataString(word)}");

        AssertInert(page);
        Assert.Equal(word, page.QuerySelector<IHtmlInputElement>("#site-q")?.Value);
    }

    private static void AssertInert(IHtmlDocument page)
    {
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert(1)", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[onerror], img[src=x], title ~ b").Select(e => e.ParentElement!.OuterHtml));
        Assert.DoesNotContain(page.QuerySelectorAll("main b, header b"), b => b.TextContent.Contains("&amp;", StringComparison.Ordinal));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
