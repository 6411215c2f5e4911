using ActionPlans.Cms;
using ActionPlans.Cms.Import;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Endurance.Tests;

/// <summary>A site on SQLite with plans of any size, and as many archived versions as years of editing leave behind.</summary>
internal sealed class BigSite : IAsyncDisposable
{
    private readonly string _folder = SiteTemplate.NewFolder();

    private BigSite()
    {
    }

    public SiteHost Host { get; private set; } = null!;

    /// <summary>Makes the site.</summary>
    /// <param name="plans">The plans besides the one that it is set up with.</param>
    /// <param name="archived">How many archived versions.</param>
    public static async Task<BigSite> CreateAsync(IEnumerable<PlanDocument> plans, int archived)
    {
        var site = new BigSite();
        await SiteTemplate.CopyToAsync(site._folder);
        await using (var host = await SiteHost.StartAsync(site._folder))
        {
            foreach (var plan in plans)
            {
                await PlantAsync(host, plan);
            }
        }

        SqliteConnection.ClearAllPools();
        await ArchiveAsync(site._folder, archived);
        site.Host = await SiteHost.StartAsync(site._folder);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Past the handlers, which ask and record a great deal of each item: the pages read what is stored, however it came there.
    private static async Task PlantAsync(SiteHost host, PlanDocument plan)
    {
        await host.InScopeAsync(async services =>
        {
            var departments = services.GetRequiredService<DepartmentImporter>();
            await departments.WriteAsync(plan.Departments, await departments.LoadAsync(), new PlanImportReport());
        });
        var terms = await host.InScopeAsync(services => services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync());
        var planId = $"plan-{plan.Interpretation.Slug}";
        await SaveAsync(host, [plan], ContentTypes.ActionPlan, _ => planId, (_, item) =>
        {
            PlanContent.Apply(plan with { Measures = [], Results = [] }, item, terms);
            return Task.CompletedTask;
        });
        var ids = plan.Departments.ToDictionary(d => d.Name, d => terms.IdOf(d.Interpretation.Slug), StringComparer.Ordinal);
        await SaveAsync(
            host, plan.Measures, ContentTypes.Measure, m => $"{plan.Interpretation.Slug}-m{m.No}", (m, item) => PlanContent.ApplyAsync(
            m, item, planId, ids,
                () => Task.FromResult(
                    new ContentItem { ContentType = ContentTypes.Indicator, ContentItemId = Guid.NewGuid().ToString("n")[..26] })));
        await SaveAsync(
            host, plan.Results, ContentTypes.AnnualResult, r => $"{plan.Interpretation.Slug}-r{r.Measure}-{r.Year.StartYear}", (r, item) =>
        {
            PlanContent.Apply(r, item, $"{plan.Interpretation.Slug}-m{r.Measure}", planId);
            return Task.CompletedTask;
        });
    }

    private static async Task SaveAsync<T>(
        SiteHost host, IEnumerable<T> documents, string type, Func<T, string> id, Func<T, ContentItem, Task> fill)
    {
        foreach (var part in documents.Chunk(500))
        {
            await host.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                var session = services.GetRequiredService<ISession>();
                foreach (var document in part)
                {
                    var item = await manager.NewAsync(type);
                    item.ContentItemId = id(document);
                    item.ContentItemVersionId = item.ContentItemId;
                    item.Published = true;
                    item.Latest = true;
                    await fill(document, item);
                    await session.SaveAsync(item);
                }
            });
        }
    }

    // Copies of a version that is there already; nothing ever reads them.
    private static async Task ArchiveAsync(string folder, int archived)
    {
        if (archived == 0)
        {
            return;
        }

        var file = Directory.EnumerateFiles(folder, "*.db", SearchOption.AllDirectories).Single();
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        var columns = (await connection.QueryAsync<string>("SELECT name FROM pragma_table_info('ContentItemIndex')"))
            .Except(["Id", "DocumentId", "Published", "Latest"]).ToArray();
        var names = string.Join(", ", columns);
        await connection.ExecuteAsync($"""
            CREATE TEMP TABLE Copies AS
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {archived}),
                    living(place, Id) AS (SELECT row_number() OVER (ORDER BY Id) - 1, Id FROM ContentItemIndex WHERE Published = 1)
                SELECT n.i AS i, (SELECT MAX(Id) FROM Document) + n.i AS DocumentId, living.Id AS Source
                FROM n JOIN living ON living.place = n.i % (SELECT COUNT(*) FROM living);
            INSERT INTO Document (Id, Type, Content, Version)
                SELECT c.DocumentId, d.Type, d.Content, d.Version FROM Copies c
                JOIN ContentItemIndex x ON x.Id = c.Source JOIN Document d ON d.Id = x.DocumentId;
            INSERT INTO ContentItemIndex (DocumentId, Published, Latest, {names})
                SELECT c.DocumentId, 0, 0, {string.Join(", ", columns.Select(n => "x." + n))} FROM Copies c
                JOIN ContentItemIndex x ON x.Id = c.Source;
            """);
    }
}
