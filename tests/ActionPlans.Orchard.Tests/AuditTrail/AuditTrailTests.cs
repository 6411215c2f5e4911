using ActionPlans.Cms.AuditTrail;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.Contents.AuditTrail.Settings;
using OrchardCore.Settings;
using YesSql;

namespace ActionPlans.Orchard.Tests.AuditTrail;

/// <summary>Who changed what is written down, and kept for more than a fiscal year.</summary>
public sealed class AuditTrailTests : SiteTests, IClassFixture<Site>
{
    public AuditTrailTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Our_types_are_recorded_and_kept_for_400_days()
    {
        var (types, trimming) = await Site.InScopeAsync(async services =>
        {
            var site = services.GetRequiredService<ISiteService>();
            return (
                (await site.GetSettingsAsync<ContentAuditTrailSettings>()).AllowedContentTypes,
                await site.GetSettingsAsync<AuditTrailTrimmingSettings>());
        });

        Assert.Superset(new HashSet<string> { "ActionPlan", "Measure", "AnnualResult", "Taxonomy", "Menu" }, types.ToHashSet());
        Assert.True(trimming.Disabled || trimming.RetentionDays >= 400);
    }

    [Fact]
    public async Task Publishing_from_the_editor_is_recorded_with_who_what_and_why_and_shown_without_asking_anyone_else()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("39");
        foreach (var (text, button) in new[] { ("はじめの文", "submit.Save"), ("つぎの文", "submit.Publish") })
        {
            var form = await admin.OpenAsync(id);
            form["MeasurePart.Overview"] = text;
            // One field says why, for residents and for the audit trail.
            Assert.Single(
                form.Page.QuerySelectorAll("textarea"),
                t => form.Page.QuerySelector($"label[for='{t.Id}']")?.TextContent.StartsWith("変更の理由", StringComparison.Ordinal) == true);
            form["ChangePart.Reason"] = "議会の指摘による";
            using var answer = await form.SubmitAsync(admin, button);
        }

        var events = await EventsAsync(id);
        Assert.All(["Saved", "Published"], name => Assert.Contains(events, e => e.Name == name));
        var published = events.Where(e => e.Name == "Published").MaxBy(e => e.CreatedUtc)!;
        Assert.Equal("admin", published.UserName);
        Assert.StartsWith("議会の指摘による", (string?)published.Properties["AuditTrailContentEvent"]!["Comment"]);

        // Each event keeps the whole item, so that the difference can be told.
        var saved = events.Where(e => e.Name == "Saved").MaxBy(e => e.CreatedUtc)!;
        var change = Assert.Single(
            ContentChange.Between(ItemOf(saved), ItemOf(published)),
            c => c.Place.EndsWith("MeasurePart.Overview", StringComparison.Ordinal));
        Assert.Equal(("はじめの文", "つぎの文"), (change.Before, change.After));

        // Which event Orchard compares with which, among those of one moment, is not settled; each page is drawn with no help from
        // elsewhere.
        foreach (var recorded in events)
        {
            var page = await admin.ReadAsync($"/Admin/AuditTrail/Display/{recorded.EventId}");
            Assert.DoesNotContain(
                page.QuerySelectorAll("script[src], link[href]"),
                e => (e.GetAttribute("src") ?? e.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_reason_of_a_change_is_the_comment_where_there_is_no_other_one()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("38");
        foreach (var button in new[] { "submit.Save", "submit.Publish" })
        {
            var form = await admin.OpenAsync(id);
            form["MeasurePart.Overview"] = "見直した概要";
            form["ChangePart.Reason"] = "利用が増えたため";
            form["ChangePart.DecidedOn"] = "2024-04-01";
            form["ChangePart.DecidedBy"] = "行政改革推進本部";
            using var answer = await form.SubmitAsync(admin, button);
        }

        // The next change begins without a reason.
        var next = await admin.OpenAsync(id);
        next["MeasurePart.Overview"] = "つぎの概要";
        using var saved = await next.SubmitAsync(admin, "submit.Save");

        var comments = (await EventsAsync(id)).Where(e => e.UserName == "admin").OrderBy(e => e.CreatedUtc)
            .Select(e => (e.Name, (string?)e.Properties["AuditTrailContentEvent"]!["Comment"])).ToArray();
        const string Reason = "利用が増えたため（令和6年（2024年）4月1日 行政改革推進本部）";
        Assert.Contains(("Saved", Reason), comments);
        Assert.Contains(("Published", Reason), comments);
        Assert.True(string.IsNullOrEmpty(comments[^1].Item2), $"{comments[^1]}");
    }

    private static string ItemOf(AuditTrailEvent recorded) => recorded.Properties["AuditTrailContentEvent"]!["ContentItem"]!.ToJsonString();

    [Fact]
    public async Task Trimming_leaves_an_event_of_399_days_ago_and_takes_one_of_401()
    {
        await Site.InScopeAsync(async services =>
        {
            foreach (var days in new[] { 399, 401 })
            {
                await services.GetRequiredService<ISession>().SaveAsync(
                    new AuditTrailEvent
                    {
                        EventId = $"{days}-days-ago",
                        Category = "Content",
                        Name = "Saved",
                        CorrelationId = "trimming",
                        UserName = "admin",
                        NormalizedUserName = "ADMIN",
                        UserId = "",
                        CreatedUtc = DateTime.UtcNow.AddDays(-days),
                    },
                    collection: AuditTrailEvent.Collection);
            }
        });
        await Site.InScopeAsync(services => new AuditTrailBackgroundTask().DoWorkAsync(services, CancellationToken.None));

        Assert.Equal(["399-days-ago"], (await EventsAsync("trimming")).Select(e => e.EventId));
    }

    [Fact]
    public void A_difference_tells_the_place_and_both_values()
    {
        var changes = ContentChange.Between(
            """{ "ContentItemVersionId": "a", "MeasurePart": { "Overview": "x", "Lines": [ "1", "2" ] }, "Gone": "z" }""",
            """{ "ContentItemVersionId": "b", "MeasurePart": { "Overview": "y", "Lines": [ "1" ], "New": 3 } }""");

        Assert.Equal(
            [new("MeasurePart.Overview", "x", "y"), new("MeasurePart.Lines[1]", "2", null), new("MeasurePart.New", null, "3"),
                new("Gone", "z", null)],
            changes);
    }

    private Task<AuditTrailEvent[]> EventsAsync(string correlationId) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(i => i.CorrelationId == correlationId, collection: AuditTrailEvent.Collection)
                .ListAsync()).ToArray());
}
