using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>
/// A fault at every event, index and commit of every action: the answer speaks of success if and only if the data is stored, and where it
/// is not, what was typed stands in the answer.
/// </summary>
public abstract class FaultTests : FaultSiteTests
{
    private const string Field = "MeasurePart.Overview";

    private static readonly string[] Editing = ["Versioning", "Versioned", "Updating", "Updated"];

    private int _count;

    [DatabaseTheory]
    [InlineData(FaultKind.Thrown)]
    [InlineData(FaultKind.Concurrency)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.Cancelled)]
    [InlineData(FaultKind.Commit)]
    public Task Success_is_told_if_and_only_if_it_is_stored(FaultKind kind)
        => AssertTruthfulAsync(kind, Actions().Select(a => (a.Action, (string[])[.. a.Points, FaultPlan.Index])));

    [DatabaseTheory]
    [InlineData(FaultKind.Busy, HttpStatusCode.ServiceUnavailable, "混み合って")]
    [InlineData(FaultKind.Concurrency, HttpStatusCode.Conflict, "同じ瞬間に")]
    [InlineData(FaultKind.Full, HttpStatusCode.InsufficientStorage, "空き容量がなく")]
    [InlineData(FaultKind.Database, HttpStatusCode.InternalServerError, "データベースの異常")]
    public async Task What_the_database_says_is_told_as_what_it_is(FaultKind kind, HttpStatusCode status, string told)
    {
        var form = await Admin.OpenAsync(await Site.MeasureIdAsync("4"));
        form[Field] = "消えない概要";
        Plan.Arm(FaultPlan.Index, kind);

        using var refused = await form.SubmitAsync(Admin, "submit.Publish");

        Assert.Equal(status, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(told, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("消えない概要", new SiteForm(page, "/", "form[action*='/Edit']")[Field]);
    }

    [DatabaseFact]
    public async Task What_was_not_stored_is_stored_by_the_button_that_sends_it_again()
    {
        var id = await Site.MeasureIdAsync("2");
        var form = await Admin.OpenAsync(id);
        form[Field] = "消えない概要\r\n\"二行目\" <b>";
        Plan.Arm("Updated", FaultKind.Cancelled);
        using var refused = await form.SubmitAsync(Admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var again = new SiteForm(await refused.ReadAsync(), "/", "form[action*='/Edit']");
        Assert.Contains("保存できませんでした", again.Page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await again.SubmitAsync(Admin);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("消えない概要\n\"二行目\" <b>", (await Site.ExportAsync()).Measures.Single(m => m.No == "2").Overview);
    }

    private IEnumerable<(Func<Task<Trial>> Action, string[] Points)> Actions()
    {
        yield return (() => EditAsync("submit.Save"), [.. Editing, "DraftSaving", "DraftSaved"]);
        yield return (() => EditAsync("submit.Publish"), [.. Editing, "Publishing", "Published"]);
        yield return (() => CreateAsync("submit.Save"), ["Creating", "Created", "DraftSaving", "DraftSaved"]);
        yield return (() => CreateAsync("submit.Publish"), ["Creating", "Created", "Publishing", "Published"]);
        yield return (PublishFromListAsync, ["Publishing", "Published"]);
        yield return (() => ButtonAsync("Unpublish"), ["Unpublishing", "Unpublished"]);
        yield return (() => ButtonAsync("DiscardDraft"), ["Removing", "Removed"]);
        yield return (() => ButtonAsync("Delete"), ["Removing", "Removed"]);
    }

    private async Task<Trial> EditAsync(string button)
    {
        // Published, so that each edit begins a version.
        await Site.EditMeasureAsync("1", _ => { });
        var form = await Admin.OpenAsync(await Site.MeasureIdAsync("1"));
        var text = form[Field] = $"概要 {++_count}";
        return new Trial(button, text, () => form.SubmitAsync(Admin, button), async () => button == "submit.Save"
            ? (await LatestAsync("1")).GetOrCreate<MeasurePart>().Overview == text
            : (await Site.ExportAsync()).Measures.Single(m => m.No == "1").Overview == text);
    }

    private async Task<Trial> CreateAsync(string button)
    {
        var no = $"{(++_count % 39) + 1}";
        var year = 2021 + (_count / 39);
        var form = await Admin.NewAsync("AnnualResult");
        form["AnnualResultPart.MeasureContentItemId"] = await Site.MeasureIdAsync(no);
        form["AnnualResultPart.Year"] = $"{year}";
        var text = form["AnnualResultPart.Achievements"] = $"実績 {_count}";
        return new Trial($"new {button}", text, () => form.SubmitAsync(Admin, button), async () => button == "submit.Save"
            ? (await Site.ReportAsync(no, year)).Text?.Achievements == text
            : (await Site.ExportAsync()).Results.Any(r => r.Achievements == text));
    }

    private async Task<Trial> PublishFromListAsync()
    {
        var id = await Site.MeasureIdAsync("3");
        var text = $"概要 {++_count}";
        await Site.EditMeasureAsync("3", part => part.Overview = text, publish: false);
        var revision = await Site.RevisionAsync(id);
        return new Trial(
            "list publish", null, () => Admin.PostWithTokenAsync($"/Admin/ActionPlans/Publish/{id}?returnUrl=/Admin/ActionPlans", revision),
            async () => (await Site.ExportAsync()).Measures.Single(m => m.No == "3").Overview == text);
    }

    private async Task<Trial> ButtonAsync(string button)
    {
        var id = await Site.MeasureIdAsync("39");
        await Site.EditMeasureAsync("39", part => part.Overview = $"概要 {++_count}");
        if (button == "DiscardDraft")
        {
            await Site.EditMeasureAsync("39", part => part.Overview = "捨てる概要", publish: false);
        }
        else if (button == "Delete")
        {
            id = await Site.AddResultAsync($"{(++_count % 39) + 1}", 2021 + (_count / 39));
        }

        var revision = await Site.RevisionAsync(id);
        return new Trial(
            button, null,
            () => Admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/{button}?returnUrl=/Admin/ActionPlans", revision),
            () => Site.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                return button switch
                {
                    "Unpublish" => await manager.GetAsync(id, VersionOptions.Published) is null,
                    "DiscardDraft" => (await manager.GetAsync(id, VersionOptions.Latest)).Published,
                    _ => await manager.GetAsync(id, VersionOptions.Latest) is null,
                };
            }));
    }

    private Task<ContentItem> LatestAsync(string no) => Site.InScopeAsync(services => SiteContent.FindMeasureAsync(services, no));
}

public sealed class FaultTestsOnSqlite : FaultTests
{
    protected override Task CopyToAsync(string folder) => SiteTemplate.CopyToAsync(folder);
}

public sealed class FaultTestsOnPostgres : FaultTests, IOnPostgres
{
    protected override Task CopyToAsync(string folder) => PostgresSite.CopyTemplateToAsync(folder);
}
