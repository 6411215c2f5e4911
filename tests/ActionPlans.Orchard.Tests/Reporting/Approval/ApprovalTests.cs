using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.PublishLater.Models;
using OrchardCore.Roles.Services;

namespace ActionPlans.Orchard.Tests.Reporting.Approval;

/// <summary>In a year that departments report, nothing is published that nobody has approved, from wherever it is published.</summary>
public sealed class ApprovalTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Refusal = "承認されていない";

    public ApprovalTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Fact]
    public async Task Not_from_the_editor_nor_from_a_list()
    {
        var id = await DraftAsync("1");
        var editor = await Site.LogInWithRolesAsync("WebStaff");

        var form = await editor.OpenAsync(id);
        using var answer = await form.SubmitAsync(editor, "submit.Publish");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Refusal, new SiteForm(await answer.ReadAsync(), "/", "form[enctype]").Errors, StringComparison.Ordinal);

        using var ours = await editor.PostWithTokenAsync($"/Admin/ActionPlans/Publish/{id}", await Site.RevisionAsync(id));
        Assert.Contains(
            Refusal, (await editor.ReadAsync("/Admin/ActionPlans/Results")).QuerySelector(".message-error")?.TextContent ?? "",
            StringComparison.Ordinal);

        using var stock = await editor.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/Publish", await Site.RevisionAsync(id));
        Assert.Null((await editor.ReadAsync("/Admin/ActionPlans/Results")).QuerySelector(".message-success"));
        Assert.False(await IsPublicAsync("1"));
    }

    [Fact]
    public async Task Nor_by_an_editor_of_all_content()
    {
        var id = await DraftAsync("2");
        Assert.Empty(
            await Site.RunStepAsync(
                """
            { "name": "Roles", "Roles": [
                { "Name": "Editor", "Permissions": [ "AccessAdminPanel", "EditContent", "PublishContent", "ListContent" ] } ] }
            """));
        var editor = await Site.LogInWithRolesAsync("Editor");

        using var stock = await editor.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/Publish", await Site.RevisionAsync(id));

        Assert.False(await IsPublicAsync("2"));
    }

    [Fact]
    public async Task Nor_by_code_a_workflow_or_an_import_of_content()
    {
        var id = await DraftAsync("4");

        Assert.False(await PublishAsync(id));

        var json = await Site.InScopeAsync(
            async services
                => JsonSerializer.SerializeToNode(
                    await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest), JOptions.Default)!);
        json["ContentItemVersionId"] = "another-version";
        json["Published"] = true;
        Site.Log.Expect("Error importing content item");
        Assert.NotEmpty(await Site.RunStepAsync($$"""{ "name": "content", "data": [ {{json.ToJsonString()}} ] }"""));
        Assert.False(await IsPublicAsync("4"));
    }

    [Fact]
    public async Task Orchards_own_publication_at_a_time_waits_for_the_approval()
    {
        Assert.Empty(await Site.RunStepAsync("""{ "name": "feature", "enable": ["OrchardCore.PublishLater"] }"""));
        await Site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>()
            .AlterTypeDefinitionAsync("AnnualResult", type => type.WithPart(nameof(PublishLaterPart))));
        var clerk = await Site.NewClerkAsync("5");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "5", Year);
        await ScheduleByOrchardAsync("5");

        await RunTaskAsync("ScheduledPublishingBackgroundTask");
        Assert.False(await IsPublicAsync("5"));

        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("5", Year)]));
        await RunTaskAsync("ScheduledPublishingBackgroundTask");
        Assert.True(await IsPublicAsync("5"));
    }

    [Fact]
    public async Task A_year_without_a_round_and_a_file_that_is_imported_are_free()
    {
        await Site.AddResultAsync("6", Year + 1);
        Assert.Empty(await Site.ImportResultsAsync(SeedPlan.Document with { Results = [SecretariatScreens.Text("7", Year, "取り込んだ実績")] }));

        Assert.True(await IsPublicAsync("7"));
    }

    [Fact]
    public async Task An_administrator_may_allow_it()
    {
        var id = await DraftAsync("8");
        await AllowAsync(true);
        try
        {
            Assert.True(await PublishAsync(id));
        }
        finally
        {
            await AllowAsync(false);
        }

        Assert.False(await PublishAsync(await DraftAsync("9")));
    }

    private async Task AllowAsync(bool isAllowed)
    {
        const string Settings = "/Admin/Settings/ActionPlanReports";
        var admin = await AdminAsync();
        var form = new SiteForm(await admin.ReadAsync(Settings), Settings, "form[method=post]:has([name$='PublishesUnapproved'])");
        var field = form.Page.QuerySelector("input[type=checkbox][name$='PublishesUnapproved']")!.GetAttribute("name")!;
        form[field] = isAllowed ? "true" : "false";
        using var answer = await form.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Task<string> DraftAsync(string no) => Site.InScopeAsync(async services =>
    {
        var item = await SiteContent.NewResultAsync(services, no, Year);
        item.Alter<AnnualResultPart>(part => part.Achievements = "だれも承認していない実績");
        await services.GetRequiredService<IContentManager>().CreateAsync(item, VersionOptions.Draft);
        return item.ContentItemId;
    });

    private Task<bool> PublishAsync(string id) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        return await manager.PublishAsync(await manager.GetAsync(id, VersionOptions.Latest));
    });

    private Task ScheduleByOrchardAsync(string no) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync(await Site.ResultIdAsync(no, Year), VersionOptions.Latest);
        item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = new DateTime(2022, 4, 1, 0, 0, 0, DateTimeKind.Utc));
        await services.GetRequiredService<YesSql.ISession>().SaveAsync(item);
    });

    private Task RunTaskAsync(string name) => Site.InScopeAsync(services =>
        services.GetServices<IBackgroundTask>().Single(t => t.GetType().Name == name).DoWorkAsync(services, CancellationToken.None));

    private async Task<bool> IsPublicAsync(string no) => (await Site.ReportAsync(no, Year)).Published is not null;
}
