using System.Net;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>A slip in a published reason is mended with both wordings on record; what was published is not touched.</summary>
public sealed class MendReasonTests : SiteTests, IClassFixture<Site>
{
    private string _planId = "";

    public MendReasonTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync() => _planId = await Site.PlanIdAsync();

    [Fact]
    public async Task Both_wordings_stand_in_the_record_on_the_page_and_in_the_feed()
    {
        var staff = await StaffAsync();
        await ReviseAsync(staff, "16", "見直した概要", "利用がふえためた");
        var before = await Site.HistoryAsync();
        var text = (await Site.ExportAsync()).Measures.Single(m => m.No == "16").Overview;
        var form = await OpenAsync(staff, before[^1].Seq);
        Assert.Equal("利用がふえためた", form["words"]);
        form["words"] = "利用がふえたため";

        using var answer = await form.SubmitAsync(staff);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await Site.HistoryAsync();
        Assert.Equal(before, after.SkipLast(1));
        var entry = after[^1];
        Assert.Equal((ChangeKind.Correction, before[^1].Subject, before[^1].After!.Text), (entry.Kind, entry.Subject, entry.After!.Text));
        Assert.Equal(entry.Before!.Text, entry.After.Text);
        Assert.Contains($"通し番号{before[^1].Seq}の理由", entry.Reason!.Text, StringComparison.Ordinal);
        Assert.Equal(text, (await Site.ExportAsync()).Measures.Single(m => m.No == "16").Overview);
        await Site.AssertWholeAsync();

        var page = (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/history/")).Article().TextContent;
        var feed = await Site.Anonymous.GetStringAsync($"/action-plans/{SeedPlan.Slug}/feed.xml");
        Assert.All(["利用がふえためた", "利用がふえたため"], words =>
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(words, feed, StringComparison.Ordinal);
        });

        // An open draft need not be compared with it, and the words of words are not mended again.
        var list = await staff.ReadAsync(Address());
        Assert.DoesNotContain(
            list.QuerySelectorAll("a"),
            a => a.GetAttribute("href")!.EndsWith($"seq={entry.Seq}", StringComparison.Ordinal)
                && a.GetAttribute("href")!.Contains("Mend", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_words_or_none_are_refused_at_the_field()
    {
        var staff = await StaffAsync();
        await ReviseAsync(staff, "17", "見直した概要", "はじめの理由");
        var count = (await Site.HistoryAsync()).Count;
        var form = await OpenAsync(staff, count);
        foreach (var (words, code) in new[] { ("はじめの理由", "[reason_unchanged]"), (" ", "[correction_reason_missing]") })
        {
            form["words"] = words;
            using var answer = await form.SubmitAsync(staff);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(code, (await answer.ReadAsync()).QuerySelector("#mend-error")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(count, (await Site.HistoryAsync()).Count);
    }

    [Fact]
    public async Task What_has_left_the_site_keeps_its_words()
    {
        var staff = await StaffAsync();
        await ReviseAsync(staff, "30", "見直した概要", "はじめの理由");
        var seq = (await Site.HistoryAsync()).Count;
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.True(
                await manager.UnpublishAsync(await manager.GetAsync((await SiteContent.FindMeasureAsync(services, "30")).ContentItemId)));
        });

        Assert.Equal(HttpStatusCode.NotFound, await staff.StatusAsync($"{Address()}/Mend?seq={seq}"));
    }

    [Fact]
    public async Task A_reason_with_nothing_changed_is_refused_at_its_field_and_nothing_is_called_published()
    {
        var staff = await StaffAsync();
        var before = await Site.HistoryAsync();
        var form = await staff.OpenAsync(await Site.MeasureIdAsync("18"));
        form.ExplainsItself = false;
        form["ChangePart.Reason"] = "直した理由だけ";

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        back.AssertToldAt("ChangePart.Reason", "[reason_without_change]");
        Assert.DoesNotContain("公開しました", back.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await Site.HistoryAsync()).Count);
    }

    private async Task ReviseAsync(HttpClient client, string no, string text, string reason)
    {
        var form = await client.OpenAsync(await Site.MeasureIdAsync(no));
        form["MeasurePart.Overview"] = text;
        form["ChangePart.Reason"] = reason;
        await form.PublishAsync(client);
    }

    private string Address() => $"/Admin/ActionPlans/History/{_planId}";

    private async Task<SiteForm> OpenAsync(HttpClient client, int seq)
    {
        var address = $"{Address()}/Mend?seq={seq}";
        return new SiteForm(await client.ReadAsync(address), address, "form[action*='/Mend']");
    }
}
