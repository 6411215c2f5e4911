using ActionPlans.Domain.Serialization;
using ActionPlans.Orchard.Tests.OutputCaching;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>
/// What an import costs grows with the number of its items and no faster: counted in commands to the database, and in items that are read
/// from it or compared with what was read. Counts say the same on every machine.
/// </summary>
public sealed class ImportCostTests : SiteTests, IClassFixture<Site>
{
    // A plan and its departments cost something of their own, so that an item of a larger plan may only cost less.
    private const double Slack = 1.02;
    private const int Few = 20;

    // Insertions and updates too, with the two entries of Orchard's audit trail.
    private const int CommandsForResult = 14;

    private static readonly PlanDocument Whole = BigPlan.Create(2 * Few, years: 4);

    private RecordedSql _sql = null!;
    private CountingSerializer _documents = null!;

    public ImportCostTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task An_item_costs_the_same_in_a_plan_of_twice_the_size()
    {
        await Site.InScopeAsync(services =>
        {
            var configuration = services.GetRequiredService<IStore>().Configuration;
            configuration.ConnectionFactory = _sql = new RecordedSql(configuration.ConnectionFactory);
            configuration.ContentSerializer = _documents = new CountingSerializer(configuration.ContentSerializer);
            return Task.CompletedTask;
        });
        // What Orchard reads once, and the departments.
        await ImportAsync(Part(1, "first"));
        await ResultsAsync(Part(1, "first"));
        var few = Part(Few, "few");
        var many = Part(2 * Few, "many");

        AssertLinear(await CostAsync(few, ImportAsync), await CostAsync(many, ImportAsync), few.Measures.Count, many.Measures.Count);
        var fewResults = await CostAsync(few, ResultsAsync);
        var manyResults = await CostAsync(many, ResultsAsync);
        AssertLinear(fewResults, manyResults, few.Results.Count, many.Results.Count);
        Assert.InRange(
            (manyResults.Commands - fewResults.Commands) / (double)(many.Results.Count - few.Results.Count), 1, CommandsForResult);
        AssertLinear(await CostAsync(few, ReviseAsync), await CostAsync(many, ReviseAsync), few.Measures.Count, many.Measures.Count);
    }

    private static PlanDocument Part(int measures, string slug)
    {
        var kept = Whole.Measures.Take(measures).Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        return Whole with
        {
            Measures = [.. Whole.Measures.Take(measures)],
            Results = [.. Whole.Results.Where(r => kept.Contains(r.Measure))],
            Interpretation = Whole.Interpretation with { Slug = slug },
        };
    }

    private static void AssertLinear(Cost few, Cost many, int fewItems, int manyItems)
    {
        var growth = Slack * manyItems / fewItems;
        Assert.True(many.Commands <= growth * few.Commands, $"{fewItems} items: {few}, {manyItems} items: {many}");
        Assert.True(many.Documents <= growth * few.Documents, $"{fewItems} items: {few}, {manyItems} items: {many}");
    }

    private async Task ImportAsync(PlanDocument plan) => Assert.Empty(await Site.ImportAsync(PlanJson.Write(plan), revision: null));

    private async Task ResultsAsync(PlanDocument plan) => Assert.Empty(await Site.ImportResultsAsync(plan));

    private async Task ReviseAsync(PlanDocument plan) => Assert.Empty(await Site.ImportAsync(
        plan with { Measures = [.. plan.Measures.Select(m => m with { Overview = $"{m.Overview}見直した。" })] }));

    private async Task<Cost> CostAsync(PlanDocument plan, Func<PlanDocument, Task> run)
    {
        var commands = _sql.Count;
        var documents = _documents.Count;
        await run(plan);
        return new Cost(_sql.Count - commands, _documents.Count - documents);
    }

    private sealed record Cost(int Commands, int Documents);

    // A session reads a document, writes it, or compares it with what it wrote.
    private sealed class CountingSerializer : IContentSerializer
    {
        private readonly IContentSerializer _inner;
        private int _count;

        public CountingSerializer(IContentSerializer inner)
        {
            _inner = inner;
        }

        public int Count => _count;

        public string Serialize(object item)
        {
            Interlocked.Increment(ref _count);
            return _inner.Serialize(item);
        }

        public object Deserialize(string content, Type type)
        {
            Interlocked.Increment(ref _count);
            return _inner.Deserialize(content, type);
        }
    }
}
