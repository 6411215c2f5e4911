using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>Entries of several plans in one transaction, as a reorganisation of departments writes them.</summary>
public sealed class LedgerStoreTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    [Fact]
    public async Task Each_plan_has_a_chain_of_its_own_also_within_one_transaction()
    {
        await Site.InScopeAsync(async services =>
        {
            var ledger = services.GetRequiredService<LedgerStore>();
            foreach (var plan in new[] { "first", "second", "first" })
            {
                var change = new LedgerChange(ChangeKind.Publication, default, null, plan, ChangeJustification.Nothing);
                await ledger.AppendAsync(plan, [change]);
            }

            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        var first = await EntriesAsync("first");
        var second = await EntriesAsync("second");
        Assert.Equal([1, 2], first.Select(e => e.Seq));
        Assert.Equal(1, Assert.Single(second).Seq);
        Assert.Equal(first[0].Hash, first[1].Previous);
    }

    private Task<IReadOnlyList<LedgerEntry>> EntriesAsync(string planId)
        => Site.InScopeAsync(services => services.GetRequiredService<LedgerStore>().ListAsync(planId));
}
