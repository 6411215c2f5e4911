using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

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
