using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>Many people publish at once: the chain stays one, and whoever was told of a success has one.</summary>
public abstract class SimultaneousTests : SiteTests
{
    protected SimultaneousTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task Each_publication_is_recorded_once_or_refused()
    {
        var staff = await StaffAsync();
        var count = (await Site.HistoryAsync()).Count;
        var forms = new List<SiteForm>();
        foreach (var no in Enumerable.Range(1, 6))
        {
            var form = await staff.OpenAsync(await Site.MeasureIdAsync($"{no}"));
            form["MeasurePart.Means"] = "同時に見直した手段";
            forms.Add(form);
        }

        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync(staff, "submit.Publish"))));

        var succeeded = Enumerable.Range(1, 6).Where(i => answers[i - 1].StatusCode == System.Net.HttpStatusCode.Redirect)
            .Select(i => $"{i}").ToArray();
        Site.Log.Expect("was not recorded and not published");
        Assert.NotEmpty(succeeded);
        Assert.Equal(succeeded.Order(), (await Site.HistorySinceAsync(count)).Select(e => e.Measure!).Order());
        Assert.Equal(succeeded.Order(), (await Site.ExportAsync()).Measures.Where(m => m.Means == "同時に見直した手段").Select(m => m.No).Order());
        await Site.AssertWholeAsync();
    }
}

public sealed class SimultaneousTestsOnSqlite : SimultaneousTests, IClassFixture<Site>
{
    public SimultaneousTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class SimultaneousTestsOnPostgres : SimultaneousTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public SimultaneousTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}
