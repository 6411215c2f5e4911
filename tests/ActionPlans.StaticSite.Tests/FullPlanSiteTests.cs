using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A thousand measures with every key of the plan format become a static site.</summary>
public sealed class FullPlanSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_page_is_written_and_the_data_are_those_of_the_file()
    {
        var document = FullPlan.Create();
        _folder.Write("full.plan.json", PlanJson.Write(document));

        var export = await Command.RunAsync("export", _folder["full.plan.json"], "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", document.Interpretation.Slug);

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(1000, Directory.EnumerateDirectories(Path.Combine(plan, "measures")).Count());
        Assert.Equal(
            PlanJson.Write(PublishedDocument.Of(document)), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
    }
}
