using ActionPlans.Orchard.Tests.Fixtures;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Orchard.Tests.Rounds;

public sealed class ReminderTestsOnSqlite : ReminderTests, IClassFixture<StagedSite>
{
    public ReminderTestsOnSqlite(StagedSite site)
        : base(site, site.Stage)
    {
    }

    protected override bool HasNodes => false;
}

public sealed class ReminderTestsOnPostgres : ReminderTests, IClassFixture<StagedPostgresSite>, IOnPostgres
{
    public ReminderTestsOnPostgres(StagedPostgresSite site)
        : base(site, site.Stage)
    {
    }

    protected override bool HasNodes => true;
}
