using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.Permalinks;

/// <summary>A site had a page where the plans' pages come to be: it is told, and not lost without a word.</summary>
public sealed class HiddenPageTests
{
    private const string Name = "旧計画のお知らせ";

    [Fact]
    public async Task A_page_whose_address_the_plans_take_is_told_on_our_screens()
    {
        var folder = SiteTemplate.NewFolder();
        var host = await SiteHost.StartAsync(folder, setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" });
        try
        {
            Assert.Equal(HttpStatusCode.Redirect, await host.Anonymous.StatusAsync("/"));
            await host.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                var page = await manager.NewAsync("Article");
                page.DisplayText = Name;
                page.Alter<TitlePart>(part => part.Title = Name);
                page.Alter<AutoroutePart>(part => part.Path = "action-plans/2021");
                await manager.CreateAsync(page, VersionOptions.Published);
            });
            Assert.Equal(HttpStatusCode.OK, await host.Anonymous.StatusAsync("/action-plans/2021"));

            await host.RunRecipeAsync("Yuki2021");

            Assert.Equal(HttpStatusCode.NotFound, await host.Anonymous.StatusAsync("/action-plans/2021/"));
            var admin = await host.LogInAsAdminAsync();
            Assert.Contains(
                Name, (await admin.ReadAsync("/Admin/ActionPlans")).QuerySelector(".alert-warning")?.TextContent ?? "",
                StringComparison.Ordinal);
            host.Log.AssertNothingUnexpected();
        }
        finally
        {
            await host.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
