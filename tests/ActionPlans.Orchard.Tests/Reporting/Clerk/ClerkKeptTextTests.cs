using System.Net;
using ActionPlans.Cms.Concurrency;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>Nothing that was typed is lost: not to another clerk, not to a session that has ended.</summary>
public sealed class ClerkKeptTextTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Achievements = "Form.Achievements";
    private const string Evaluation = "Form.Evaluation";
    private const string Token = "__RequestVerificationToken";

    public ClerkKeptTextTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync()
    {
        // What the framework says of a token that is missing or another's.
        Site.Log.Expect("DefaultAntiforgery");
        return Site.OpenRoundAsync(Year);
    }

    [Fact]
    public async Task The_second_of_two_clerks_sees_both_texts_and_decides_field_by_field()
    {
        using var one = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        using var other = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        var first = await Site.OpenReportAsync(one, "5", Year);
        var second = await Site.OpenReportAsync(other, "5", Year);
        first[Achievements] = "先の人の実績";
        first[Evaluation] = "先の人の評価";
        await first.StoreAsync(one, SiteClerks.SaveButton);
        second[Achievements] = "後の人の実績";
        second["Form.Comment"] = "連絡の文";

        var conflict = await second.PressAsync(other, SiteClerks.SubmitButton, "submit");

        var told = conflict.Page.QuerySelector("#ap-conflict")!;
        Assert.Contains("先の人の実績", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("後の人の実績", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(("後の人の実績", "連絡の文"), (conflict[Achievements], conflict["Form.Comment"]));
        Assert.Equal("先の人の実績", (await Site.ReportAsync("5", Year)).Text!.Achievements);
        // What only the other one wrote is taken, what both wrote is left to the one who decides, and so is the comment.
        Assert.Equal(
            ["typed", "stored", "typed"],
            conflict.Names.Where(n => n.StartsWith(EditConflict.ChoiceField, StringComparison.Ordinal)).Select(n => conflict[n]));

        // A plain save decides nothing.
        var again = await conflict.PressAsync(other, SiteClerks.SaveButton, "draft");
        Assert.NotNull(again.Page.QuerySelector("#ap-conflict"));
        Assert.Equal("先の人の実績", (await Site.ReportAsync("5", Year)).Text!.Achievements);

        var merged = await again.PressAsync(other, SiteClerks.SaveButton, "ap:merge");
        Assert.Equal(("後の人の実績", "先の人の評価"), (merged[Achievements], merged[Evaluation]));
        Assert.Null(merged.Page.QuerySelector("#ap-conflict"));
        await merged.StoreAsync(other, SiteClerks.SaveButton);
        var stored = (await Site.ReportAsync("5", Year)).Text!;
        Assert.Equal(("後の人の実績", "先の人の評価"), (stored.Achievements, stored.Evaluation));
    }

    [Fact]
    public async Task A_third_text_that_comes_while_somebody_decides_is_seen_too()
    {
        using var one = await Site.LogInAsync(await Site.NewClerkAsync("7"));
        using var other = await Site.LogInAsync(await Site.NewClerkAsync("7"));
        var mine = await Site.OpenReportAsync(other, "7", Year);
        mine[Achievements] = "自分の実績";
        await StoreAsync(one, "7", "二番目の実績");
        var conflict = await mine.PressAsync(other, SiteClerks.SaveButton, "draft");
        await StoreAsync(one, "7", "三番目の実績");

        var again = await conflict.PressAsync(other, SiteClerks.SaveButton, "ap:merge");

        Assert.Contains("三番目の実績", again.Page.QuerySelector("#ap-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("自分の実績", again[Achievements]);
        Assert.Equal("三番目の実績", (await Site.ReportAsync("7", Year)).Text!.Achievements);
    }

    [Fact]
    public async Task Who_was_logged_out_gets_everything_back_and_saves_it_after_logging_in_again()
    {
        var name = await Site.NewClerkAsync("8");
        using var client = await Site.LogInAsync(name);
        var form = await Site.OpenReportAsync(client, "8", Year);
        form[Achievements] = "一行目\r\n二行目 <b>&amp;";
        form["Form.Comment"] = "連絡の文";

        // The session has ended: the browser sends no cookie that counts.
        using var loggedOut = Site.NewClient(keepsCookies: true);
        using var answer = await form.SubmitAsync(loggedOut, SiteClerks.SubmitButton, "submit");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("まだ保存していません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[target=_blank][href*='/Login']"));
        Assert.DoesNotContain("No.8", page.Body.TextContent, StringComparison.Ordinal);
        var kept = new SiteForm(page, form.Action, "form[method=post][action*='/ActionPlans/Report/']");
        Assert.Null(kept[Token]);
        Assert.Equal(("一行目\n二行目 <b>&amp;", "連絡の文"), (kept[Achievements]?.ReplaceLineEndings("\n"), kept["Form.Comment"]));

        using var again = await Site.LogInAsync(name);
        var back = await kept.PressAsync(again, "pressed", "yes", HttpStatusCode.BadRequest);
        Assert.Equal(("一行目\n二行目 <b>&amp;", "連絡の文"), (back[Achievements]?.ReplaceLineEndings("\n"), back["Form.Comment"]));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("8", Year)).State);
        await back.StoreAsync(again, SiteClerks.SaveButton);
        Assert.Equal("一行目\n二行目 <b>&amp;", (await Site.ReportAsync("8", Year)).Text!.Achievements);
    }

    [Fact]
    public async Task A_form_without_a_good_token_stores_nothing_and_comes_back_whole()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("9"));
        var form = await Site.OpenReportAsync(client, "9", Year);
        ClerkFormTests.Fill(form, "確かめのない文");
        foreach (var token in new[] { null, "", "forged" })
        {
            form[Token] = token;
            foreach (var button in new[] { SiteClerks.SaveButton, SiteClerks.SubmitButton })
            {
                var back = await form.PressAsync(client, button, "draft", HttpStatusCode.BadRequest);
                Assert.Equal("確かめのない文", back[Achievements]);
                Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("9", Year)).State);
            }
        }

        var fresh = await form.PressAsync(client, SiteClerks.SaveButton, "draft", HttpStatusCode.BadRequest);
        await fresh.StoreAsync(client, SiteClerks.SaveButton);
        Assert.Equal("確かめのない文", (await Site.ReportAsync("9", Year)).Text!.Achievements);
    }

    [Fact]
    public async Task Whom_the_measure_is_not_gets_back_what_he_sent_and_learns_nothing_of_it()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("10"));
        await StoreAsync(client, "10", "課の文");
        var form = await Site.OpenReportAsync(client, "10", Year);
        form[Achievements] = "よその文";
        using var stranger = await Site.LogInAsync(await Site.NewClerkAsync("39"));

        var page = await RefusedAsync(form, stranger, form.Action);

        Assert.Contains("よその文", page, StringComparison.Ordinal);
        Assert.DoesNotContain("課の文", page, StringComparison.Ordinal);
        Assert.DoesNotContain(SeedPlan.Measure("10").Name, page, StringComparison.Ordinal);
        // A measure that there is not gets the same answer.
        var id = await Site.MeasureIdAsync("10");
        Assert.Equal(
            Words(page), Words(await RefusedAsync(form, stranger, form.Action.Replace(id, "no-such-measure", StringComparison.Ordinal))));
        Assert.Equal("課の文", (await Site.ReportAsync("10", Year)).Text!.Achievements);
    }

    [Theory]
    [InlineData("department")]
    [InlineData("role")]
    [InlineData("account")]
    public async Task Who_loses_it_while_typing_keeps_the_text(string lost)
    {
        var name = await Site.NewClerkAsync("12");
        using var client = await Site.LogInAsync(name);
        var form = await Site.OpenReportAsync(client, "12", Year);
        form[Achievements] = "一行目\r\n二行目 <b>";
        form["Form.Comment"] = "連絡の文";
        await Site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            var user = (User)(await users.FindByNameAsync(name))!;
            switch (lost)
            {
                case "department":
                    user.Put(new UserDepartments());
                    break;
                case "role":
                    user.RoleNames.Clear();
                    break;
                default:
                    user.IsEnabled = false;
                    break;
            }

            Assert.True((await users.UpdateAsync(user)).Succeeded);
        });

        var page = await RefusedAsync(form, client, form.Action);

        Assert.Contains("二行目 &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("連絡の文", page, StringComparison.Ordinal);
        Assert.Contains("この報告は保存できません", page, StringComparison.Ordinal);
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("12", Year)).State);
    }

    private static async Task<string> RefusedAsync(SiteForm form, HttpClient client, string address)
    {
        using var answer = await form.SubmitAsync(client, SiteClerks.SaveButton, "draft", address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, NoCache: true });
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Words(string page) => SitePages.Parse(page).QuerySelector(".ta-content")!.TextContent;

    private async Task StoreAsync(HttpClient client, string no, string words)
    {
        var form = await Site.OpenReportAsync(client, no, Year);
        form[Achievements] = words;
        await form.StoreAsync(client, SiteClerks.SaveButton);
    }
}
