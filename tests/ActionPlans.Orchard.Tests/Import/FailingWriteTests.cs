using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>
/// Other modules have handlers too, and they may refuse or change what an import writes.
/// Whatever they do to measure 39, measure 1 is not written either.
/// </summary>
public sealed class FailingWriteTests : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();
    private SiteHost _site = null!;

    public async Task InitializeAsync()
    {
        await SiteTemplate.CopyToAsync(_folder);
        _site = await SiteHost.StartAsync(_folder, services => services.AddScoped<IContentHandler, FaultyMeasureModule>());
        await _site.Anonymous.ReadAsync("/");
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("change")]
    [InlineData("lose")]
    public async Task A_handler_of_somebody_else_that_spoils_one_measure_undoes_the_whole_import(string deed)
    {
        var before = await _site.SnapshotAsync();
        var plan = (await _site.ExportAsync())
            .WithMeasure("1", m => m with { Overview = "よい変更" })
            .WithMeasure("39", m => m with { Overview = deed });

        Assert.NotEmpty(await _site.ImportAsync(plan));

        ContentSnapshot.AssertSame(before, await _site.SnapshotAsync());
        Assert.DoesNotContain(
            "よい変更", (await _site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent,
            StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class FaultyMeasureModule : FaultyModule
    {
        public override Task UpdatingAsync(UpdateContentContext context)
        {
            if (Deed(context.ContentItem) == "change")
            {
                context.ContentItem.Alter<MeasurePart>(part => part.Overview = "すり替えた概要");
            }

            return Task.CompletedTask;
        }

        protected override string? Deed(ContentItem item) => item.TryGet<MeasurePart>(out var part) ? part.Overview : null;
    }
}
