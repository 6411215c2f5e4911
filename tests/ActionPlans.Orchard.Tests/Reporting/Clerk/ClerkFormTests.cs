using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using OrchardCore.ContentManagement;
using OrchardCore.Flows.Models;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>The form in which a department writes its report.</summary>
public sealed class ClerkFormTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Actual = "Form.Actuals[0].Text";
    private const string Achievements = "Form.Achievements";
    private const string Evaluation = "Form.Evaluation";

    public ClerkFormTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Fact]
    public async Task Brings_last_years_report_this_years_target_and_schedule_and_reads_the_actual_back()
    {
        var measure = SeedPlan.Plan.FindMeasure("1")!;
        await Site.AddResultAsync("1", Year - 1, (measure.Indicators[0].Key, "41回"));
        await Site.ChangeResultAsync("1", Year - 1, part =>
        {
            part.Achievements = "昨年度に行ったこと";
            part.Evaluation = "昨年度の評価";
        });
        using var client = await ClerkOfAsync("1");

        var form = await Site.OpenReportAsync(client, "1", Year);

        var text = form.Page.QuerySelector(".ap-report")!.TextContent;
        Assert.Contains("41回", text, StringComparison.Ordinal);
        Assert.Contains(measure.Indicators[0].Targets[new(Year)].Text, text, StringComparison.Ordinal);
        Assert.Contains("昨年度に行ったこと", text, StringComparison.Ordinal);
        Assert.Contains("昨年度の評価", text, StringComparison.Ordinal);
        var planned = measure.Schedule.Lines.SelectMany(l => l).Where(e => e.From.StartYear <= Year && e.To.StartYear >= Year)
            .Select(e => e.Text).ToArray();
        Assert.NotEmpty(planned);
        Assert.All(planned, p => Assert.Contains(p.ReplaceLineEndings("\n"), text, StringComparison.Ordinal));

        form[Actual] = "月2回";
        form[Achievements] = "書きかけ";
        var redrawn = await form.PressAsync(client, SiteClerks.SaveButton, "ap:refresh");
        Assert.Contains("1年あたり24回", redrawn.Page.QuerySelector(".ap-reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("月2回", "書きかけ"), (redrawn[Actual], redrawn[Achievements]));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("1", Year)).State);
    }

    [Fact]
    public async Task Says_what_the_indicator_counts_and_what_it_is_to_reach_at_last()
    {
        await Site.EditMeasureAsync("12", part => part.ContentItem.Alter<BagPart>(
            ContentTypes.IndicatorsBag,
            bag => bag.ContentItems[0].Alter<IndicatorPart>(
                indicator => indicator.Description = new() { Final = new() { Text = "9,999人" }, Definition = "数え方の定義" })));
        using var client = await ClerkOfAsync("12");

        var facts = (await Site.OpenReportAsync(client, "12", Year)).Page.QuerySelector(".ap-facts")!.TextContent;

        Assert.Contains("9,999人", facts, StringComparison.Ordinal);
        Assert.Contains("数え方の定義", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_a_draft_then_submits_and_leads_on_to_the_next_measure()
    {
        using var client = await ClerkOfAsync("2", "3");
        var form = await Site.OpenReportAsync(client, "2", Year);
        form[Achievements] = "途中まで";
        form["Form.Comment"] = "確認をお願いします。";

        var saved = await form.StoreAsync(client, SiteClerks.SaveButton);
        Assert.Contains("下書きを保存しました", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            (ReportState.Draft, "途中まで"),
            ((await Site.ReportAsync("2", Year)).State, (await Site.ReportAsync("2", Year)).Text!.Achievements));

        // Words to the secretariat wait in the draft, and are nobody's to read yet.
        form = await Site.OpenReportAsync(client, "2", Year);
        Assert.Equal("確認をお願いします。", form["Form.Comment"]);
        Assert.All(await Site.StepsAsync("2", Year), step => Assert.Null(step.Comment));
        Fill(form, "行ったこと");
        var submitted = await form.StoreAsync(client, SiteClerks.SubmitButton);
        Assert.Contains("事務局に提出しました", submitted.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(submitted.QuerySelector("textarea"));
        Assert.Contains("確認をお願いします。", submitted.QuerySelector("[aria-labelledby=ap-history]")!.TextContent, StringComparison.Ordinal);
        var next = submitted.QuerySelector(".ap-next a")!;
        Assert.StartsWith("No.", next.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await client.ReadAsync(next.GetAttribute("href")!)).QuerySelector("textarea"));
        Assert.Equal(ReportState.Submitted, (await Site.ReportAsync("2", Year)).State);
    }

    [Fact]
    public async Task Errors_are_told_all_at_once_at_their_fields_and_keep_everything_typed()
    {
        using var client = await ClerkOfAsync("4");
        var form = await Site.OpenReportAsync(client, "4", Year);
        var words = new string('長', ReportRules.LongestComment + 1);
        form["Form.Evaluation"] = "評価だけ書いた";
        form["Form.AsOf"] = "きのう";
        form["Form.Comment"] = words;

        var refused = await form.PressAsync(client, SiteClerks.SubmitButton, "submit");

        refused.AssertToldAt(Actual, "実績値がありません");
        refused.AssertToldAt(Achievements, "取組実績がありません");
        refused.AssertToldAt("Form.AsOf", "きのう");
        refused.AssertToldAt("Form.Comment", "長すぎます");
        Assert.Equal(("評価だけ書いた", words), (refused[Evaluation], refused["Form.Comment"]));
        foreach (var link in refused.Page.QuerySelectorAll("#ap-errors a"))
        {
            Assert.NotNull(refused.Page.GetElementById(link.GetAttribute("href")![1..]));
        }

        Assert.Equal(4, refused.Page.QuerySelectorAll("#ap-errors a").Length);
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("4", Year)).State);
    }

    [Fact]
    public async Task A_measure_of_another_department_is_not_there_however_it_is_asked_for()
    {
        using var client = await ClerkOfAsync("39");
        var own = await Site.OpenReportAsync(client, "39", Year);
        Fill(own, "よその課の文");
        var foreign = await Site.ReportAddressAsync("10", Year);
        var before = await Site.SnapshotAsync();

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(foreign));
        (string, string)[] buttons =
        [
            (SiteClerks.SaveButton, "draft"), (SiteClerks.SubmitButton, "submit"),
            (SiteClerks.SaveButton, "ap:refresh"), (SiteClerks.SaveButton, "ap:merge"),
        ];
        foreach (var (button, value) in buttons)
        {
            using var answer = await own.SubmitAsync(client, button, value, foreign);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var preview = await own.SubmitAsync(client, address: $"/ActionPlans/Preview/Report/{await Site.MeasureIdAsync("10")}/{Year}");
        Assert.Equal(HttpStatusCode.NotFound, preview.StatusCode);
        string[] guesses =
        [
            $"/Admin/ActionPlans/Report/none/{Year}", await Site.ReportAddressAsync("39", 1999),
            await Site.ReportAddressAsync("39", 99999), await Site.ReportAddressAsync("39", 0),
        ];
        foreach (var guess in guesses)
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(guess));
            using var answer = await own.SubmitAsync(client, SiteClerks.SaveButton, "draft", guess);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // What a form says of its own measure and year counts for nothing.
        own["Form.MeasureContentItemId"] = await Site.MeasureIdAsync("10");
        own["Form.Year"] = "2021";
        own["Form.Sample"] = "true";
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        await own.StoreAsync(client, SiteClerks.SaveButton);
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("10", Year)).State);
        Assert.Equal(
            ("よその課の文", false),
            ((await Site.ReportAsync("39", Year)).Text!.Achievements, (await Site.ReportAsync("39", Year)).Text!.Sample));
    }

    [Fact]
    public async Task A_closed_year_is_read_only_with_the_reason_and_refuses_a_late_post_with_its_text_kept()
    {
        await Site.OpenRoundAsync(2023);
        using var client = await ClerkOfAsync("6");
        var form = await Site.OpenReportAsync(client, "6", 2023);
        Fill(form, "間に合わなかった文");
        await Site.OpenRoundAsync(2023, isClosed: true);

        var refused = await form.PressAsync(client, SiteClerks.SaveButton, "draft");
        Assert.Contains("締め切られました", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("間に合わなかった文", refused[Achievements]);
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("6", 2023)).State);

        var page = await client.ReadAsync(await Site.ReportAddressAsync("6", 2023));
        Assert.Null(page.QuerySelector("textarea"));
        Assert.Contains("締め切られました", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_residents_page_of_what_is_typed_and_stores_nothing()
    {
        using var client = await ClerkOfAsync("8");
        var form = await Site.OpenReportAsync(client, "8", Year);
        Fill(form, "試しに書いた文");
        var before = await Site.SnapshotAsync();

        using var answer = await form.SubmitAsync(
            client, address: form.Page.QuerySelector("button[formtarget=_blank]")!.GetAttribute("formaction"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("試しに書いた文", (await answer.ReadAsync()).Article().TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string Hostile = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        using var client = await ClerkOfAsync("9");
        var form = await Site.OpenReportAsync(client, "9", Year);
        Fill(form, Hostile);
        form["Form.Comment"] = Hostile;
        form["Form.Seen"] = Hostile;
        form["Form.Actuals[0].Key"] = Hostile;

        var redrawn = await form.PressAsync(client, SiteClerks.SaveButton, "ap:refresh");
        Assert.Equal(Hostile, redrawn[Achievements]);
        Assert.DoesNotContain(
            redrawn.Page.QuerySelectorAll("script, img"), e => e.OuterHtml.Contains("alert(1)", StringComparison.Ordinal));

        form = await Site.OpenReportAsync(client, "9", Year);
        Fill(form, Hostile);
        form["Form.Comment"] = Hostile;
        var stored = await form.StoreAsync(client, SiteClerks.SubmitButton);
        Assert.Contains(Hostile, stored.QuerySelector(".ap-report")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.QuerySelectorAll("script, img"), e => e.OuterHtml.Contains("alert(1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secretariat_writes_too_and_a_returned_report_shows_what_is_asked()
    {
        using var client = await ClerkOfAsync("11");
        var form = await Site.OpenReportAsync(client, "11", Year);
        Fill(form, "行ったこと");
        await form.StoreAsync(client, SiteClerks.SubmitButton);
        await Site.ReviewAsync(await Site.NewSecretaryAsync(), ReportAction.Return, [("11", Year)], "もう少し詳しく。");

        form = await Site.OpenReportAsync(client, "11", Year);
        Assert.Contains("もう少し詳しく。", form.Page.QuerySelector(".alert-warning:not([hidden])")!.TextContent, StringComparison.Ordinal);
        form[Achievements] = "詳しく書いた";
        await form.StoreAsync(client, SiteClerks.SubmitButton);

        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync());
        Assert.Contains(
            "詳しく書いた", (await secretary.ReadAsync(await Site.ReportAddressAsync("11", Year))).Body!.TextContent, StringComparison.Ordinal);
    }

    internal static void Fill(SiteForm form, string words)
    {
        foreach (var name in form.Names.Where(n => n.EndsWith("].Text", StringComparison.Ordinal)).ToArray())
        {
            // In words: a number needs the unit of its target.
            form[name] = "集計中";
        }

        form["Form.IsConfirmed"] = "true";
        form[Achievements] = words;
        form[Evaluation] = "評価の文";
    }

    private async Task<HttpClient> ClerkOfAsync(params string[] measures) => await Site.LogInAsync(await Site.NewClerkAsync(measures));
}
