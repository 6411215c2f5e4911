using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Saving;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>Several entries in one transaction, as a reorganisation of departments and an import write them.</summary>
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
                await ledger.AppendAsync(plan, [Publication(default)]);
            }

            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        var first = await EntriesAsync("first");
        var second = await EntriesAsync("second");
        Assert.Equal([1, 2], first.Select(e => e.Seq));
        Assert.Equal(1, Assert.Single(second).Seq);
        Assert.Equal(first[0].Hash, first[1].Previous);
    }

    [Fact]
    public async Task A_whole_plans_write_knows_what_was_recorded_before_and_what_it_records_itself()
    {
        var earlier = new LedgerSubject("1", null);
        var own = new LedgerSubject("2", null);
        var none = new LedgerSubject("3", null);
        await Site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<LedgerStore>().AppendAsync("whole", [Publication(earlier)]);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await Site.InScopeAsync(async services =>
        {
            var ledger = services.GetRequiredService<LedgerStore>();
            using var write = PlanWriteContext.Begin(WriteFacts.PlanValidated);
            await ledger.AppendAsync("whole", [Publication(default)]);
            Assert.Equal(1, Assert.Single(await ledger.ListAsync("whole", earlier)).Seq);
            Assert.Empty(await ledger.ListAsync("whole", own));
            await ledger.AppendAsync("whole", [Publication(own)]);
            Assert.Equal(3, Assert.Single(await ledger.ListAsync("whole", own)).Seq);
            Assert.Empty(await ledger.ListAsync("whole", none));
        });
    }

    private static LedgerChange Publication(LedgerSubject subject)
        => new(ChangeKind.Publication, subject, null, "text", ChangeJustification.Nothing);

    private Task<IReadOnlyList<LedgerEntry>> EntriesAsync(string planId)
        => Site.InScopeAsync(services => services.GetRequiredService<LedgerStore>().ListAsync(planId));
}
