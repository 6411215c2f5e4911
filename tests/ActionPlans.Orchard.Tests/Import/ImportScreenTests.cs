using System.Net.Http.Headers;
using System.Text;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>A plan file that a person of the web staff brings in by the admin: tried first, decided, then run in the background.</summary>
public sealed class ImportScreenTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Screen = "/Admin/ActionPlans/Import";

    private const string Form = "form[action*='ActionPlans/Import']";

    private static readonly string Other = File.ReadAllText(Repository.OwnSheetFile);

    [Fact]
    public async Task Another_plan_with_its_results_comes_onto_the_site()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();

        var tried = await TryAsync(staff, Other);

        Assert.Contains("まだ何も変えていません", tried.Body!.TextContent, StringComparison.Ordinal);
        var plan = PlanJson.Read(Other).Document!;
        var count = 1 + plan.Measures.Count + plan.Results.Count + plan.Summaries.Count;
        Assert.Equal($"新しく入るもの（{count}件）", Assert.Single(tried.QuerySelectorAll("details summary")).TextContent.Trim());
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        var ended = await RunAsync(staff, tried);

        Assert.Contains($"取り込みました：新規{count + 2}件、変更0件、同じ0件。", ended, StringComparison.Ordinal);
        var published = await Site.Anonymous.GetStringAsync($"/action-plans/{plan.Interpretation.Slug}/data/plan.json");
        var document = PlanJson.Read(published).Document!;
        Assert.Equal(Other, PlanJson.Write(document with { History = [] }));
        // Its departments are new to the site: the ledger must have the measures with them.
        Assert.Equal(
            PublicText.All(document).Select(t => t.Value).Order(StringComparer.Ordinal),
            document.History.Select(e => e.After!.Text!).Order(StringComparer.Ordinal));

        var again = await TryAsync(staff, Other);

        Assert.Contains("ファイルの内容は、すべてサイトにあります。", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(again.QuerySelector("form button.btn-success"));
    }

    [Fact]
    public async Task A_changed_plan_asks_for_the_decision_once_and_records_it()
    {
        var staff = await StaffAsync();
        var measure = SeedPlan.Document.Measures[0];
        var file = SeedPlan.Document with
        {
            Measures = [measure with { Overview = "見直した概要" }, .. SeedPlan.Document.Measures.Skip(1)],
        };
        var tried = await TryAsync(staff, PlanJson.Write(file));
        Assert.Contains("変わるもの（1件）", tried.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("見直した概要", tried.Body.TextContent, StringComparison.Ordinal);
        var form = new SiteForm(tried, Screen, Form);
        form["Form.DecidedOn"] = "2024-02-30";

        using (var refused = await form.SubmitAsync(staff, null))
        {
            var errors = new SiteForm(await refused.ReadAsync(), form.Action, Form).Errors;
            Assert.Contains("2022-06-30", errors, StringComparison.Ordinal);
            Assert.Contains("理由", errors, StringComparison.Ordinal);
        }

        form["Form.DecidedOn"] = "2024-03-15";
        form["Form.DecidedBy"] = "行政改革推進本部";
        form["Form.Reason"] = "制度が変わったため";
        Assert.Contains("新規0件、変更1件", await RunAsync(staff, form), StringComparison.Ordinal);

        var history = await Site.Anonymous.GetStringAsync($"/action-plans/{SeedPlan.Slug}/history/");
        Assert.Contains("制度が変わったため", history, StringComparison.Ordinal);
        Assert.Contains("見直した概要", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_errors_changes_nothing_and_every_error_is_told()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();

        var tried = await TryAsync(
            staff,
            Other.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal)
                .Replace("\"format\": 2", "\"format\": 9", StringComparison.Ordinal));

        var errors = Assert.Single(tried.QuerySelectorAll("#ap-errors")).TextContent;
        Assert.Contains("json_unknown_key", errors, StringComparison.Ordinal);
        Assert.Contains("json_missing_key", errors, StringComparison.Ordinal);
        Assert.Null(tried.QuerySelector("form button.btn-success"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task What_somebody_edited_in_the_CMS_is_told_before_anything_is_written()
    {
        await Site.EditMeasureAsync("16", part => part.Overview = "職員が書き直した概要");

        var tried = await TryAsync(await StaffAsync(), PlanJson.Write(SeedPlan.Document));

        var errors = Assert.Single(tried.QuerySelectorAll("#ap-errors")).TextContent;
        Assert.Contains("職員が書き直した概要", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_and_an_import_that_nobody_knows_are_said()
    {
        var staff = await StaffAsync();

        Assert.Contains("計画ファイルを選んでください。", (await TryAsync(staff, "")).Body!.TextContent, StringComparison.Ordinal);
        var unknown = await staff.ReadAsync($"{Screen}/0123456789abcdef");
        Assert.Contains("この取込みの記録はもうありません", unknown.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> TryAsync(HttpClient staff, string json)
    {
        var token = new SiteForm(await staff.ReadAsync(Screen), Screen, Form)["__RequestVerificationToken"]!;
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token), "__RequestVerificationToken");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Add(file, "file", "misaki.plan.json");
        using var answer = await staff.PostAsync($"{Screen}/Try", content);
        return answer.Headers.Location is { } address ? await staff.ReadAsync(address.ToString()) : await answer.ReadAsync();
    }

    private static Task<string> RunAsync(HttpClient staff, IHtmlDocument tried)
        => RunAsync(staff, new SiteForm(tried, Screen, Form));

    // As somebody who presses the link until it is done.
    private static async Task<string> RunAsync(HttpClient staff, SiteForm form)
    {
        using var answer = await form.SubmitAsync(staff, null);
        var address = answer.Headers.Location!.ToString();
        while (true)
        {
            var page = await staff.ReadAsync(address);
            if (page.QuerySelector("#ap-import") is null)
            {
                return page.Body!.TextContent;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
