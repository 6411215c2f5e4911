using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;
using CityTheme.Settings;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>
/// What people paste from Excel, Word and web pages into the forms: what a plan may not hold is changed and said, or refused.
/// </summary>
public sealed class TypedTextTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Pasted = "開催\t40回\r\n参加\u000b者を\u0007増やす。\ufffe";
    private const string Plain = "開催 40回\n参加\n者を増やす。";

    private static readonly string[] Notes = ["タブを空白に", "ふつうの改行に変え", "制御文字を取り除き"];

    public TypedTextTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Theory]
    [InlineData("submit.Save")]
    [InlineData("submit.Publish")]
    public async Task An_editor_takes_what_was_pasted_and_says_what_it_changed(string button)
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.Overview"] = Pasted + button;
        form["MeasurePart.Indicators[0].Targets[0].Text"] = form["MeasurePart.Indicators[0].Targets[0].Text"] + "\t";

        using var answer = await form.SubmitAsync(admin, button);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        AssertNoted(await admin.ReadAsync(answer.Headers.Location!.ToString()));
        Assert.Equal(
            Plain + button, (await admin.OpenAsync(await Site.MeasureIdAsync("16")))["MeasurePart.Overview"]?.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_refused_form_comes_back_plain_with_the_note_and_is_then_no_longer_noted()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("17"));
        form["MeasurePart.Overview"] = Pasted;
        form["MeasurePart.Name"] = "";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt("MeasurePart.Name", "[text_blank]");
        AssertNoted(back.Page);
        Assert.Equal(Plain, back["MeasurePart.Overview"]?.ReplaceLineEndings("\n"));
        AssertNotNoted((await back.SubmitAndReadBackAsync(admin, "submit.Save")).Page);
    }

    [Fact]
    public async Task So_does_the_form_of_a_report()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        var form = await Site.OpenReportAsync(client, "5", Year);
        form["Form.Achievements"] = Pasted;
        form["Form.Comment"] = "確認を\tお願いします。\r\n以上";

        AssertNoted(await form.StoreAsync(client, SiteClerks.SaveButton));

        Assert.Equal(Plain, (await Site.ReportAsync("5", Year)).Text!.Achievements);
        var again = await Site.OpenReportAsync(client, "5", Year);
        Assert.Equal("確認を お願いします。\n以上", again["Form.Comment"]?.ReplaceLineEndings("\n"));
        again["Form.Evaluation"] = "一行目\r\n二行目";
        AssertNotNoted(await again.StoreAsync(client, SiteClerks.SaveButton));
    }

    [Theory]
    [InlineData("Form.Achievements")]
    [InlineData("Form.Actuals[0].Text")]
    [InlineData("Form.Comment")]
    public async Task What_nobody_sees_is_refused_at_its_field_even_in_a_draft(string field)
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("7"));
        var form = await Site.OpenReportAsync(client, "7", Year);
        form["Form.Evaluation"] = "消えてはならない文";
        form[field] = "abc\u202e321%";

        var back = await form.PressAsync(client, SiteClerks.SaveButton, "draft");

        Assert.Equal([field], back.Refused());
        Assert.Contains("「abc［U+202E］321%」", back.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("消えてはならない文", "abc\u202e321%"), (back["Form.Evaluation"], back[field]));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("7", Year)).State);
    }

    [Fact]
    public async Task The_secretariats_words_are_made_plain_or_come_back()
    {
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, await Site.NewClerkAsync("8"), secretary, "8", Year);
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("8", Year)}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form[method=post]:has([name=comment])");
        form["comment"] = "直して\u200bください。";

        using var refused = await form.SubmitAsync(client, "step", "Return");

        var page = await refused.ReadAsync();
        Assert.Contains("「直して［U+200B］ください。」", page.Errors(), StringComparison.Ordinal);
        form = new SiteForm(page, address, "form[method=post]:has([name=comment])");
        Assert.Equal("直して\u200bください。", form["comment"]);
        form["comment"] = "一行目\r\n\t二行目";
        using var done = await form.SubmitAsync(client, "step", "Return");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("一行目\n 二行目", (await Site.StepsAsync("8", Year))[^1].Comment);
    }

    [Fact]
    public async Task A_setting_of_the_theme_keeps_what_was_typed()
    {
        const string Address = "/Admin/Settings/CityTheme";
        const string Selector = "form[method=post]:has([name$='.Accent'])";
        var admin = await AdminAsync();
        var form = new SiteForm(await admin.ReadAsync(Address), Address, Selector);
        form["ISite.CityThemeSettings.Contact"] = "秘書課\r\n電話\t0000-00-0000\ufffe";
        form["ISite.CityThemeSettings.LogoText"] = "市の\u202eしるし";

        var back = await form.SubmitAndReadBackAsync(admin);

        Assert.Contains("「市の［U+202E］しるし」", back.Errors, StringComparison.Ordinal);
        Assert.Equal("秘書課\n電話 0000-00-0000", back["ISite.CityThemeSettings.Contact"]?.ReplaceLineEndings("\n"));
        back["ISite.CityThemeSettings.LogoText"] = "";
        using var answer = await back.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var stored = await Site.InScopeAsync(
            async services => (await services.GetRequiredService<ISiteService>().GetSettingsAsync<CityThemeSettings>()).Contact);
        Assert.Equal(["秘書課", "電話 0000-00-0000"], stored);
    }

    private static void AssertNoted(IHtmlDocument page)
        => Assert.All(Notes, n => Assert.Contains(n, Admin.AdminLists.Messages(page), StringComparison.Ordinal));

    private static void AssertNotNoted(IHtmlDocument page)
        => Assert.All(Notes, n => Assert.DoesNotContain(n, Admin.AdminLists.Messages(page), StringComparison.Ordinal));
}
