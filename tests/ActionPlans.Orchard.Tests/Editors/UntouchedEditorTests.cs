using System.Net;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

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
        var before = await Site.ExportAsync();

        foreach (var no in SeedPlan.Document.Measures.Select(m => m.No))
        {
            using var answer = await (await admin.OpenAsync(await Site.MeasureIdAsync(no))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(PlanJson.Write(before), PlanJson.Write(await Site.ExportAsync()));
        Assert.Equal(SeedPlan.Hash, PlanJson.Hash(before));
        Assert.Empty(await Site.ImportAsync(SeedPlan.Document));
    }

    [Fact]
    public async Task The_plan_published_as_it_was_opened_is_the_plan_of_the_file()
    {
        var admin = await AdminAsync();
        var before = await Site.ExportAsync();

        using var answer = await (await admin.OpenAsync(await Site.PlanIdAsync())).SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(PlanJson.Write(before), PlanJson.Write(await Site.ExportAsync()));
        Assert.Equal(SeedPlan.Hash, PlanJson.Hash(before));
        Assert.Empty(await Site.ImportAsync(SeedPlan.Document));
    }
}
