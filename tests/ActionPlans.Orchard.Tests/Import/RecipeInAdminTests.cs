using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The recipe run by a person, from the list of recipes in the admin.</summary>
public sealed class RecipeInAdminTests : SiteTests, IClassFixture<Site>
{
    public RecipeInAdminTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task It_goes_through_once_more_and_after_an_edit_it_says_why_it_stops()
    {
        using var admin = await Site.LogInAsAdminAsync();
        var before = await Site.SnapshotAsync();
        Assert.Empty((await RunAsync(admin)).QuerySelectorAll(".message-error, .alert-danger"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        await Site.EditMeasureAsync("16", part => part.Overview = "職員が書き直した概要");
        before = await Site.SnapshotAsync();
        Site.Log.Expect("Unable to import a recipe file.");

        var told = Assert.Single((await RunAsync(admin)).QuerySelectorAll(".message-error, .alert-danger")).TextContent;

        Assert.Contains("No.16", told, StringComparison.Ordinal);
        Assert.Contains("職員が書き直した概要", told, StringComparison.Ordinal);
        Assert.Contains(SeedPlan.Measure("16").Overview!, told, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> RunAsync(HttpClient admin)
    {
        var recipe = (await Site.InScopeAsync(SiteRecipes.HarvestAsync)).Single(r => r.Name == "Yuki2021");
        var token = new SiteForm(await admin.ReadAsync("/Admin/Recipes"), "/")["__RequestVerificationToken"]!;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token), new("basePath", recipe.BasePath), new("fileName", recipe.RecipeFileInfo.Name)]);
        using var answer = await admin.PostAsync("/Admin/Recipes/Execute", content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await admin.ReadAsync("/Admin/Recipes");
    }
}
