using System.Globalization;
using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>Forms that no browser sends so: whatever of them is a report's comes back, and none is an error of the server.</summary>
public sealed class ClerkHostileFormTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Achievements = "Form.Achievements";

    public ClerkHostileFormTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync()
    {
        // What the framework says of a token that is missing.
        Site.Log.Expect("DefaultAntiforgery");
        return Site.OpenRoundAsync(Year);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task More_fields_than_a_form_may_have_lose_nothing_of_the_text(bool loggedIn, HttpStatusCode status)
        => Assert.Equal("消えてはならない文", await KeptAsync("消えてはならない文", 3_000, loggedIn, status));

    [Theory]
    [InlineData("Form.Actuals[{0}].Text")]
    [InlineData("ap.take.{0}")]
    public async Task Rows_that_no_form_has_are_no_error_of_the_server(string name)
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("7"));
        var form = await Site.OpenReportAsync(client, "7", Year);
        form[Achievements] = "消えてはならない文";
        AddFields(form, name, 1_500);

        var back = await form.PressAsync(client, SiteClerks.SaveButton, "ap:refresh");

        Assert.Equal("消えてはならない文", back[Achievements]);
    }

    [Fact]
    public async Task A_zero_character_is_refused_in_words()
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("9"));
        var form = await Site.OpenReportAsync(clerk, "9", Year);
        form[Achievements] = "実績\0の文";

        using var answer = await form.SubmitAsync(clerk, SiteClerks.SaveButton, "draft");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).Body!.TextContent.Trim());
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("9", Year)).State);
    }

    [Fact]
    public async Task An_endless_form_is_refused_in_words()
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("8"));
        var form = await Site.OpenReportAsync(clerk, "8", Year);
        AddFields(form, "other{0}", 25_000);

        using var answer = await form.SubmitAsync(clerk, SiteClerks.SaveButton, "draft");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).Body!.TextContent.Trim());
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("8", Year)).State);
    }

    private static void AddFields(SiteForm form, string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            form[string.Format(CultureInfo.InvariantCulture, name, i)] = "x";
        }
    }

    private async Task<string?> KeptAsync(string typed, int others, bool loggedIn, HttpStatusCode status)
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        var form = await Site.OpenReportAsync(clerk, "5", Year);
        form[Achievements] = typed;
        form["__RequestVerificationToken"] = null;
        AddFields(form, "other{0}", others);
        using var loggedOut = Site.NewClient(keepsCookies: true);
        using var answer = await form.SubmitAsync(loggedIn ? clerk : loggedOut, SiteClerks.SaveButton, "draft");

        Assert.Equal(status, answer.StatusCode);
        return new SiteForm(await answer.ReadAsync(), form.Action, "form[method=post][action*='/ActionPlans/Report/']")[Achievements];
    }
}
