using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.Orchard.Tests.Fixtures;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.YesSql;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>
/// A fault at every event, index and commit of every action: the answer speaks of success if and only if the data is stored, and where it
/// is not, what was typed stands in the answer.
/// </summary>
public abstract class FaultTests : IAsyncLifetime
{
    private const string Field = "MeasurePart.Overview";

    private static readonly string[] Editing = ["Versioning", "Versioned", "Updating", "Updated"];

    private readonly string _folder = SiteTemplate.NewFolder();
    private readonly FaultPlan _plan = new();
    private SiteHost _site = null!;
    private HttpClient _admin = null!;
    private int _count;

    public async Task InitializeAsync()
    {
        await CopyToAsync(_folder);
        _site = await SiteHost.StartAsync(_folder, services => services
            .AddSingleton(_plan)
            .AddScoped<IContentHandler, FaultHandler>()
            .AddIndexProvider<FaultIndexProvider>()
            // The check counts a commit that failed as one still going on.
            .PostConfigure<YesSqlOptions>(options => options.EnableThreadSafetyChecks = false));
        _admin = await _site.LogInAsAdminAsync();
        await _site.InScopeAsync(async services =>
        {
            await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
            await connection.OpenAsync();
            await connection.ExecuteAsync("""CREATE TABLE "FaultParent" ("Id" INT PRIMARY KEY)""");
            await connection.ExecuteAsync("""CREATE TABLE "FaultChild" ("ParentId" INT REFERENCES "FaultParent" ("Id") DEFERRABLE INITIALLY DEFERRED)""");
        });
    }

    [DatabaseTheory]
    [InlineData(FaultKind.Thrown)]
    [InlineData(FaultKind.Concurrency)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.Cancelled)]
    [InlineData(FaultKind.Commit)]
    public async Task Success_is_told_if_and_only_if_it_is_stored(FaultKind kind)
    {
        var (wrong, told) = (new List<string>(), new HashSet<bool>());
        foreach (var (action, points) in Actions())
        {
            foreach (var point in points.Concat(kind is FaultKind.Thrown or FaultKind.Cancelled or FaultKind.Commit ? [] : [FaultPlan.Index]))
            {
                var trial = await action();
                _plan.Arm(point, kind);
                using var answer = await trial.Send();
                _plan.Disarm();
                var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                var success = SitePages.Parse(page).QuerySelector(".message-success") is not null || (await _admin.ReadAsync("/Admin/ActionPlans")).QuerySelector(".message-success") is not null;
                var stored = await trial.IsStored();
                told.Add(success);
                var kept = stored || trial.Text is null || page.Contains(trial.Text, StringComparison.Ordinal);
                if (!_plan.IsMet || success != stored || !kept)
                {
                    wrong.Add($"{trial.Name} {point} {kind}: met {_plan.IsMet}, {answer.StatusCode}, told {success}, stored {stored}, kept {kept}");
                }
            }
        }

        Assert.Empty(wrong);
        // The faults broke something indeed, where they break anything.
        Assert.Equal(kind != FaultKind.Thrown, told.Contains(false));
    }

    [DatabaseFact]
    public async Task What_was_not_stored_is_stored_by_the_button_that_sends_it_again()
    {
        var id = await _site.MeasureIdAsync("2");
        var form = await _admin.OpenAsync(id);
        form[Field] = "消えない概要\r\n\"二行目\" <b>";
        _plan.Arm("Updated", FaultKind.Cancelled);
        using var refused = await form.SubmitAsync(_admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var again = new SiteForm(await refused.ReadAsync(), "/", "form[action*='/Edit']");
        Assert.Contains("保存できませんでした", again.Page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await again.SubmitAsync(_admin);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("消えない概要\n\"二行目\" <b>", (await _site.ExportAsync()).Measures.Single(m => m.No == "2").Overview);
    }

    public async Task DisposeAsync()
    {
        if (_site is not null)
        {
            _admin.Dispose();
            await _site.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected abstract Task CopyToAsync(string folder);

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
        await _site.EditMeasureAsync("1", _ => { });
        var form = await _admin.OpenAsync(await _site.MeasureIdAsync("1"));
        var text = form[Field] = $"概要 {++_count}";
        return new Trial(button, text, () => form.SubmitAsync(_admin, button), async () => button == "submit.Save"
            ? (await LatestAsync("1")).GetOrCreate<MeasurePart>().Overview == text
            : (await _site.ExportAsync()).Measures.Single(m => m.No == "1").Overview == text);
    }

    private async Task<Trial> CreateAsync(string button)
    {
        var (no, year) = ($"{(++_count % 39) + 1}", 2021 + (_count / 39));
        var form = await _admin.NewAsync("AnnualResult");
        form["AnnualResultPart.MeasureContentItemId"] = await _site.MeasureIdAsync(no);
        form["AnnualResultPart.Year"] = $"{year}";
        var text = form["AnnualResultPart.Achievements"] = $"実績 {_count}";
        return new Trial($"new {button}", text, () => form.SubmitAsync(_admin, button), async () => button == "submit.Save"
            ? (await _site.ReportAsync(no, year)).Text?.Achievements == text
            : (await _site.ExportAsync()).Results.Any(r => r.Achievements == text));
    }

    private async Task<Trial> PublishFromListAsync()
    {
        var (id, text) = (await _site.MeasureIdAsync("3"), $"概要 {++_count}");
        await _site.EditMeasureAsync("3", part => part.Overview = text, publish: false);
        var revision = await _site.RevisionAsync(id);
        return new Trial(
            "list publish", null, () => _admin.PostWithTokenAsync($"/Admin/ActionPlans/Publish/{id}?returnUrl=/Admin/ActionPlans", revision),
            async () => (await _site.ExportAsync()).Measures.Single(m => m.No == "3").Overview == text);
    }

    private async Task<Trial> ButtonAsync(string button)
    {
        var id = await _site.MeasureIdAsync("39");
        await _site.EditMeasureAsync("39", part => part.Overview = $"概要 {++_count}");
        if (button == "DiscardDraft")
        {
            await _site.EditMeasureAsync("39", part => part.Overview = "捨てる概要", publish: false);
        }
        else if (button == "Delete")
        {
            id = await _site.AddResultAsync($"{(++_count % 39) + 1}", 2021 + (_count / 39));
        }

        var revision = await _site.RevisionAsync(id);
        return new Trial(button, null, () => _admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/{button}?returnUrl=/Admin/ActionPlans", revision), () => _site.InScopeAsync(async services =>
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

    private Task<ContentItem> LatestAsync(string no) => _site.InScopeAsync(services => SiteContent.FindMeasureAsync(services, no));

    /// <summary>One action that meets a fault.</summary>
    private sealed record Trial(string Name, string? Text, Func<Task<HttpResponseMessage>> Send, Func<Task<bool>> IsStored);
}

public sealed class FaultTestsOnSqlite : FaultTests
{
    protected override Task CopyToAsync(string folder) => SiteTemplate.CopyToAsync(folder);
}

public sealed class FaultTestsOnPostgres : FaultTests, IOnPostgres
{
    protected override Task CopyToAsync(string folder) => PostgresSite.CopyTemplateToAsync(folder);
}
