using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.TestSupport;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Benchmarks;

/// <summary>Rendering pages, against writing the finished overview through the same renderer as one piece of mark-up.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private readonly PageRenderer _renderer = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider()
        .GetRequiredService<PageRenderer>();
    private readonly Plan _plan = PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Plan!;
    private readonly PlanLinks _links = new();
    private Dictionary<string, object?> _finished = [];

    [GlobalSetup]
    public async Task RenderOnceAsync()
        => _finished = new() { [nameof(Finished.Markup)] = new MarkupString(await OverviewAsync()) };

    [Benchmark(Baseline = true)]
    public Task<string> FinishedMarkupAsync() => _renderer.RenderAsync<Finished>(_finished);

    [Benchmark]
    public Task<string> OverviewAsync() => _renderer.RenderAsync(new OverviewPageModel(_links, _plan));

    [Benchmark]
    public Task<string> MeasureAsync() => _renderer.RenderAsync(new MeasurePageModel(_links, _plan, _plan.Measures[15]));

    /// <summary>A search that finds all 39 measures: looking them up and drawing them.</summary>
    [Benchmark]
    public Task<string> SearchAsync() => _renderer.RenderAsync(new OverviewPageModel(_links, _plan, new MeasureFilter("市")));

    /// <summary>Mark-up that is ready to be written.</summary>
    public sealed class Finished : ComponentBase
    {
        [Parameter]
        public MarkupString Markup { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
            => builder.AddContent(0, Markup);
    }
}
