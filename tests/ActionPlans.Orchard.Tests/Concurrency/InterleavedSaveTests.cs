using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>Two people write the same text in turns, on every path: nothing is overwritten in silence, and nobody's text is lost.</summary>
public abstract class InterleavedSaveTests : SiteTests
{
    private const string Field = "MeasurePart.Overview";

    protected InterleavedSaveTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenToAllAsync("AccessContentApi", "ViewContent", "EditContent", "PublishContent");

    /// <summary>How many rounds on this database.</summary>
    protected abstract int Rounds { get; }

    [DatabaseFact]
    public async Task Nothing_is_overwritten_and_the_second_text_is_kept()
    {
        using var one = await Site.LogInAsAdminAsync();
        using var other = await Site.LogInAsAdminAsync();
        var id = await Site.MeasureIdAsync("1");

        EditPath[] seconds =
        [
            EditPath.Editor(other, id, Field, "submit.Save"), EditPath.Editor(other, id, Field, "submit.Publish"),
            EditPath.Publish(Site, other, id),
        ];
        var drafts = Rounds / 4;
        var published = Rounds - (Rounds / 4);

        Assert.Equal(
            new Tally(published, 0, 0),
            await InterleavedSaves.RunAsync(
                [EditPath.Editor(one, id, Field, "submit.Publish")],
                [.. seconds, EditPath.Api(Site.Anonymous, id, draft: true), EditPath.Api(Site.Anonymous, id, draft: false),
                    EditPath.Import(Site, "1")],
                published,
                () => OverviewsAsync(id)));
        // An import starts from the published text, and is refused wherever a draft stands.
        Assert.Equal(
            new Tally(drafts, 0, 0),
            await InterleavedSaves.RunAsync([EditPath.Editor(one, id, Field, "submit.Save")], seconds, drafts, () => OverviewsAsync(id)));
    }

    [DatabaseFact]
    public async Task Not_even_what_an_import_brought()
    {
        using var client = await Site.LogInAsAdminAsync();
        var id = await Site.MeasureIdAsync("2");

        var tally = await InterleavedSaves.RunAsync(
            [EditPath.Import(Site, "2")],
            [EditPath.Editor(client, id, Field, "submit.Save"), EditPath.Editor(client, id, Field, "submit.Publish"),
                EditPath.Api(Site.Anonymous, id, draft: true)],
            6,
            () => OverviewsAsync(id));

        Assert.Equal(new Tally(6, 0, 0), tally);
    }

    [DatabaseFact]
    public async Task Nor_a_departments_report()
    {
        var id = await Site.AddResultAsync("3", 2021);
        var rounds = Rounds / 8;
        var clerk = await Site.NewClerkAsync("3");
        await Site.OpenRoundAsync(2021);
        Assert.Empty(await Site.RunStepAsync("""{ "name": "settings", "ReportingSettings": { "PublishesUnapproved": true } }"""));
        using var client = await Site.LogInAsAdminAsync();
        var editor = new[] { "submit.Save", "submit.Publish" }.Select(b => EditPath.Editor(client, id, "AnnualResultPart.Achievements", b))
            .ToArray();
        // A published report is not the department's any more: it is taken up as a draft of the secretariat's.
        var report = ReportPath(await Site.NewSecretaryAsync(), "3");

        Assert.Equal(
            new Tally(rounds, 0, 0),
            await InterleavedSaves.RunAsync([editor[0]], [report, .. editor], rounds, () => AchievementsAsync(id)));
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("3", 2021)).State);
        Assert.Equal(
            new Tally(rounds, 0, 0),
            await InterleavedSaves.RunAsync([ReportPath(clerk, "3")], editor, rounds, () => AchievementsAsync(id)));
    }

    [DatabaseFact]
    public async Task The_same_saves_of_stock_content_overwrite_each_other()
    {
        using var one = await Site.LogInAsAdminAsync();
        using var other = await Site.LogInAsAdminAsync();
        var id = await Site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IContentDefinitionManager>()
                .AlterTypeDefinitionAsync("StockNote", type => type.Creatable().Draftable().Versionable().Listable().WithPart("TitlePart"));
            var item = await services.GetRequiredService<IContentManager>().NewAsync("StockNote");
            item.Alter<TitlePart>(part => part.Title = "はじめの文");
            await services.GetRequiredService<IContentManager>().CreateAsync(item);
            return item.ContentItemId;
        });
        string[] buttons = ["submit.Save", "submit.Publish"];

        var tally = await InterleavedSaves.RunAsync(
            [.. buttons.Select(b => EditPath.Editor(one, id, "TitlePart.Title", b))],
            [.. buttons.Select(b => EditPath.Editor(other, id, "TitlePart.Title", b))],
            20,
            () => ReadAsync(id, item => item.GetOrCreate<TitlePart>().Title));

        Assert.Equal(tally.Rounds, tally.Overwritten);
    }

    private EditPath ReportPath(string user, string no) => new("report", async () =>
    {
        var seen = ReportContent.RevisionOf((await Site.ReportAsync(no, 2021)).Latest).ToString();
        return async text =>
        {
            var outcome = await Site.WriteReportAsync(
                user, no, 2021, new AnnualResultDocument { Measure = no, Year = new FiscalYear(2021), Achievements = text }, submit: false,
                    seen);
            // The caller has the text; what stands stored comes with the refusal.
            return outcome.IsStored ? null : $"{string.Join(' ', outcome.Issues.Select(i => i.Code))} {text}";
        };
    });

    private Task<IReadOnlyList<string?>> OverviewsAsync(string id) => ReadAsync(id, item => item.GetOrCreate<MeasurePart>().Overview);

    private Task<IReadOnlyList<string?>> AchievementsAsync(string id)
        => ReadAsync(id, item => item.GetOrCreate<AnnualResultPart>().Achievements);

    // What stands: the latest text and the published one.
    private Task<IReadOnlyList<string?>> ReadAsync(string id, Func<ContentItem, string?> text) => Site.InScopeAsync(async services =>
    {
        var versions = await services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id);
        return (IReadOnlyList<string?>)[.. versions.Where(v => v.Latest || v.Published).Select(text)];
    });
}

public sealed class InterleavedSaveTestsOnSqlite : InterleavedSaveTests, IClassFixture<Site>
{
    public InterleavedSaveTestsOnSqlite(Site site)
        : base(site)
    {
    }

    protected override int Rounds => 200;
}

public sealed class InterleavedSaveTestsOnPostgres : InterleavedSaveTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public InterleavedSaveTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }

    protected override int Rounds => 36;
}

public sealed class InterleavedSaveTestsOnMariaDb : InterleavedSaveTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public InterleavedSaveTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }

    protected override int Rounds => 36;
}
