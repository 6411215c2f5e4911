using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>
/// Other modules' handlers may refuse or change a result that an import writes, and the database may refuse it. Then none comes in.
/// </summary>
public abstract class FailingResultTests : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();
    private SiteHost _site = null!;

    public async Task InitializeAsync()
    {
        await CopyToAsync(_folder);
        _site = await SiteHost.StartAsync(_folder, services => services.AddScoped<IContentHandler, FaultyResultModule>());
        await _site.Anonymous.ReadAsync("/");
    }

    [DatabaseTheory]
    [InlineData("refuse")]
    [InlineData("change")]
    [InlineData("lose")]
    [InlineData("clash")]
    public async Task A_result_that_is_spoiled_undoes_the_whole_import(string deed)
    {
        var before = await _site.SnapshotAsync();
        string[] texts = ["よい実績", deed, "つぎの実績"];

        var errors = await _site.ImportResultsAsync(SeedPlan.Document with
        {
            Results =
            [
                .. texts.Select(
                    (text, i) => new AnnualResultDocument { Measure = "1", Year = new FiscalYear(2021 + i), Achievements = text }),
            ],
        });

        Assert.NotEmpty(errors);
        ContentSnapshot.AssertSame(before, await _site.SnapshotAsync());
        Assert.DoesNotContain(
            "よい実績", (await _site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent,
            StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected abstract Task CopyToAsync(string folder);

    private sealed class FaultyResultModule : FaultyModule
    {
        public override Task CreatingAsync(CreateContentContext context)
        {
            if (Deed(context.ContentItem) is "change")
            {
                context.ContentItem.Alter<AnnualResultPart>(part => part.Evaluation = "すり替えた評価");
            }
            else if (Deed(context.ContentItem) is "clash")
            {
                context.ContentItem.Alter<AnnualResultPart>(part => part.Year = new FiscalYear(2021));
            }

            return Task.CompletedTask;
        }

        protected override string? Deed(ContentItem item) => item.TryGet<AnnualResultPart>(out var part) ? part.Achievements : null;
    }
}

public sealed class FailingResultTestsOnSqlite : FailingResultTests
{
    protected override Task CopyToAsync(string folder) => SiteTemplate.CopyToAsync(folder);
}

public sealed class FailingResultTestsOnPostgres : FailingResultTests, IOnPostgres
{
    protected override Task CopyToAsync(string folder) => PostgresSite.CopyTemplateToAsync(folder);
}
