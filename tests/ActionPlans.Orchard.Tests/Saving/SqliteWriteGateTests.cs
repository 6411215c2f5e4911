using ActionPlans.Cms.Saving;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>On SQLite the saves of a node wait for each other without a thread.</summary>
[Collection(UnchangedSite.Name)]
public sealed class SqliteWriteGateTests : SiteTests
{
    public SqliteWriteGateTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_second_save_waits_until_the_first_has_ended_and_a_request_never_for_itself()
    {
        using var turn = await Site.InScopeAsync(services => Task.FromResult(new SqliteWriteGate(services.GetRequiredService<IStore>())));
        var first = new DefaultHttpContext();
        var second = new DefaultHttpContext();
        var taken = await turn.TakeAsync(first);
        Assert.NotNull(taken);
        Assert.Null(await turn.TakeAsync(first));

        var waiting = turn.TakeAsync(second);
        Assert.False(waiting.IsCompleted);
        taken.Dispose();
        // Given back twice it is given back once.
        taken.Dispose();
        using var after = await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.NotNull(after);
        Assert.False(turn.TakeAsync(new DefaultHttpContext()).IsCompleted);
    }
}
