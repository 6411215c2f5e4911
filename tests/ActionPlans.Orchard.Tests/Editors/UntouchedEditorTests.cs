using System.Net;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>Opening an editor and saving it changes nothing that matters: an import still knows its own work.</summary>
public sealed class UntouchedEditorTests : SiteTests, IClassFixture<Site>
{
    public UntouchedEditorTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_measure_published_as_it_was_opened_is_the_measure_of_the_file()
    {
        var admin = await AdminAsync();

        // A reason for no indicator, two departments, a class, strays in the schedule, notes, two indicators.
        foreach (var no in (string[])["3", "15", "16", "17", "23", "24"])
        {
            using var answer = await (await admin.OpenAsync(await Site.MeasureIdAsync(no))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(SeedPlan.Hash, (await Site.SnapshotAsync()).Hash);
        Assert.Empty(await Site.ImportAsync(SeedPlan.Document));
    }

    [Fact]
    public async Task The_plan_published_as_it_was_opened_is_the_plan_of_the_file()
    {
        var admin = await AdminAsync();
        var id = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);

        using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(SeedPlan.Hash, (await Site.SnapshotAsync()).Hash);
        Assert.Empty(await Site.ImportAsync(SeedPlan.Document));
    }
}
