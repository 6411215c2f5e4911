using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using CityTheme.Settings;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.CityTheme;

/// <summary>A city gives the theme its colour, pattern, logo and contact, in the admin or by recipe.</summary>
public sealed class CityThemeSettingsTests : SiteTests, IClassFixture<Site>
{
    private const string Address = "/Admin/Settings/CityTheme";
    private const string Form = "form[method=post]:has([name$='.Accent'])";

    public CityThemeSettingsTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task What_is_set_shows_on_every_page_and_what_is_taken_back_is_gone()
    {
        await SetAsync(form =>
        {
            form["ISite.CityThemeSettings.Accent"] = "#115a36";
            form["ISite.CityThemeSettings.Pattern"] = "seigaiha";
            form["ISite.CityThemeSettings.LogoPath"] = "/media/logo.svg";
            form["ISite.CityThemeSettings.LogoText"] = "市のしるし";
            form["ISite.CityThemeSettings.Contact"] = "秘書課\r\n電話 0296-00-0000\r\n";
        });
        foreach (var address in new[] { "/", "/action-plans/yuki-2021/measures/1/" })
        {
            var page = await Site.Anonymous.ReadAsync(address);
            var sheet = Assert.Single(page.QuerySelectorAll("link[href^='/CityTheme/settings.']")).GetAttribute("href")!;
            using var css = await Site.Anonymous.GetAsync(sheet);
            Assert.Equal("text/css", css.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", css.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Contains("--ap-accent:#115a36;", await css.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("--site-pattern:radial-gradient(", await css.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("市のしるし", Assert.Single(page.QuerySelectorAll(".site-name img[src='/media/logo.svg']")).GetAttribute("alt"));
            Assert.Contains("秘書課", page.QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("style, [style], script"));
        }

        using var old = await Site.Anonymous.GetAsync("/CityTheme/settings.000000000000.css");
        Assert.Equal("no-store", old.Headers.CacheControl!.ToString());

        await SetAsync(form =>
        {
            foreach (var field in new[] { "Accent", "LogoPath", "LogoText", "Contact" })
            {
                form[$"ISite.CityThemeSettings.{field}"] = "";
            }

            form["ISite.CityThemeSettings.Pattern"] = BandPatterns.Hexagons;
        });
        var plain = await Site.Anonymous.ReadAsync("/");
        Assert.Empty(plain.QuerySelectorAll("link[href*='CityTheme/settings.'], .site-name img"));
        Assert.Equal("結城市", plain.QuerySelector(".site-name")!.TextContent.Trim());
        // A page of the whole site does not show whom to ask about one plan.
        Assert.Empty(plain.QuerySelectorAll(".site-footer .ap-address"));
        var ofPlan = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/");
        Assert.Contains(
            SeedPlan.Document.Contact[0], ofPlan.QuerySelector(".site-footer .ap-address")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accent", "#f0a000", "2.")]
    [InlineData("Accent", "orange", "orange")]
    [InlineData("LogoPath", "https://elsewhere.example/logo.svg", "/media/logo.svg")]
    [InlineData("LogoPath", "//elsewhere.example/logo.svg", "/media/logo.svg")]
    [InlineData("LogoPath", "/media/logo.svg", "文字で書いて")]
    [InlineData("Pattern", "none;}", "一覧から")]
    public async Task What_cannot_be_is_refused_with_the_reason_and_nothing_is_stored(string field, string value, string told)
    {
        var admin = await AdminAsync();
        var form = new SiteForm(await admin.ReadAsync(Address), Address, Form);
        form[$"ISite.CityThemeSettings.{field}"] = value;
        var back = await form.SubmitAndReadBackAsync(admin);

        Assert.Contains(told, back.Errors, StringComparison.Ordinal);
        if (field != "Pattern")
        {
            Assert.Equal(value, back[$"ISite.CityThemeSettings.{field}"]);
        }

        Assert.DoesNotContain("CityTheme/settings.", await Site.Anonymous.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(
            "",
            await Site.InScopeAsync(
                async services => (await services.GetRequiredService<ISiteService>().GetSettingsAsync<CityThemeSettings>()).LogoPath));
    }

    [Fact]
    public async Task Web_staff_do_not_get_there_without_the_right()
        => Assert.Equal(HttpStatusCode.Redirect, await (await StaffAsync()).StatusAsync(Address));

    [Fact]
    public void A_recipe_that_goes_past_the_form_can_neither_make_text_unreadable_nor_lead_elsewhere()
    {
        var look = new CityThemeLook(
            new CityThemeSettings { Accent = "#ffff00", Pattern = "red;}", LogoPath = "//elsewhere.example/x.png", LogoText = "x" });

        Assert.Equal("", look.Css);
        Assert.False(look.HasLogo);
    }

    private async Task SetAsync(Action<SiteForm> fill)
    {
        var admin = await AdminAsync();
        var form = new SiteForm(await admin.ReadAsync(Address), Address, Form);
        fill(form);
        using var answer = await form.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
