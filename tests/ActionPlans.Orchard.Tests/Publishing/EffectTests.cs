using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan that sums effects in money goes from its file to the published site, into the editor and back.</summary>
public sealed class EffectTests(Site site) : InventedPlanTests(site, Repository.EffectsFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_summed()
    {
        var year = (await Site.Anonymous.ReadAsync($"{Address}years/2023/")).Article().TextContent;
        var about = (await Site.Anonymous.ReadAsync($"{Address}about/")).Article().TextContent;

        Assert.Contains("令和5年度の効果額は、計画額113,350,000円に対し、公表した実績額は120,571,200円です。", year, StringComparison.Ordinal);
        Assert.Contains("読み取れないため合計に入れていない：3件", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_published_as_it_was_opened_is_the_measure_of_the_file()
    {
        var admin = await AdminAsync();

        foreach (var no in new[] { "1", "4", "6" })
        {
            using var answer = await (await admin.OpenAsync(await MeasureIdAsync(no))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editor_stores_what_is_typed_and_forgets_what_is_taken_out()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await MeasureIdAsync("7"));
        Assert.Equal(
            ("歳入確保", "SingleYear"),
            (form["MeasurePart.Indicators[0].EffectCategory"], form["MeasurePart.Indicators[0].EffectBasis"]));
        form["MeasurePart.Indicators[0].EffectCategory"] = "市税の確保";
        form["MeasurePart.Indicators[0].EffectBasis"] = "Continuing";

        using var changed = await form.SubmitAsync(admin, "submit.Save");
        var back = await admin.OpenAsync(await MeasureIdAsync("7"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(
            ("市税の確保", "Continuing"),
            (back["MeasurePart.Indicators[0].EffectCategory"], back["MeasurePart.Indicators[0].EffectBasis"]));

        back["MeasurePart.Indicators[0].EffectCategory"] = "";
        back["MeasurePart.Indicators[0].EffectBasis"] = "";
        using var emptied = await back.SubmitAsync(admin, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, emptied.StatusCode);
        Assert.Equal("", (await admin.OpenAsync(await MeasureIdAsync("7")))["MeasurePart.Indicators[0].EffectCategory"]);
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task What_cannot_be_summed_is_refused_at_its_field()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await MeasureIdAsync("6"));
        form["MeasurePart.Indicators[0].EffectBasis"] = "";
        form["MeasurePart.Indicators[1].EffectCategory"] = "歳入確保";
        form["MeasurePart.Indicators[1].EffectBasis"] = "SingleYear";

        using var answer = await form.SubmitAsync(admin, "submit.Save");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("MeasurePart.Indicators[0].EffectBasis", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Redirect", answer.StatusCode.ToString(), StringComparison.Ordinal);
        await AssertPublishedAsFileAsync();
    }
}
