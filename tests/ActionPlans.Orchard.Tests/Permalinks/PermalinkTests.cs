using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Title.Models;
using YesSql;

namespace ActionPlans.Orchard.Tests.Permalinks;

/// <summary>A page that nobody would see, or that would hide a screen of the site from everybody, is refused, and told why.</summary>
public sealed class PermalinkTests : SiteTests, IClassFixture<Site>
{
    private const string OfPlans = "計画のページのアドレス";
    private const string OfScreens = "サイトの画面のアドレス";

    public PermalinkTests(Site site)
        : base(site)
    {
    }

    public static TheoryData<string, string> Reserved => new()
    {
        { "action-plans", OfPlans },
        { "action-plans/leaflet", OfPlans },
        { "/Action-Plans/2021/a/b/c/", OfPlans },
        { "Login", OfScreens },
        { "login", OfScreens },
        { "Admin", OfScreens },
        { "Error/404", OfScreens },
        { "ActionPlans/Preview/x", OfScreens },
        { "api/queries/x", OfScreens },
    };

    [Theory]
    [MemberData(nameof(Reserved))]
    public async Task A_permalink_that_is_taken_by_the_site_itself_is_refused_at_its_field(string path, string reason)
    {
        var admin = await AdminAsync();
        foreach (var button in new[] { "submit.Save", "submit.Publish" })
        {
            var form = await admin.NewAsync("Page");
            form["TitlePart.Title"] = "ちらし";
            form["AutoroutePart.Path"] = path;

            using var answer = await form.SubmitAsync(admin, button);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = new SiteForm(await answer.ReadAsync(), "/", "form[enctype]");
            Assert.Contains(reason, page.Errors, StringComparison.Ordinal);
            Assert.Contains("別の固定リンクにしてください", page.Errors.Replace("始まらない固定リンク", "別の固定リンク", StringComparison.Ordinal),
                StringComparison.Ordinal);
            Assert.Equal("ちらし", page["TitlePart.Title"]);
        }

        Assert.Equal(0, await CountAsync("ちらし"));
    }

    [Theory]
    [MemberData(nameof(Reserved))]
    public async Task Nor_does_it_come_by_a_recipe_or_from_code(string path, string _)
    {
        Site.Log.Expect("Error importing content item");
        var errors = await Site.RunStepAsync($$"""
            { "name": "content", "data": [ { "ContentItemId": "taken-page", "ContentType": "Page", "DisplayText": "取り込むちらし",
              "Latest": true, "Published": true, "TitlePart": { "Title": "取り込むちらし" }, "AutoroutePart": { "Path": "{{path}}" } } ] }
            """);

        Assert.NotEmpty(errors);
        Assert.Equal(0, await CountAsync("取り込むちらし"));
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Page");
            item.Alter<TitlePart>(part => part.Title = "コードのちらし");
            item.Alter<AutoroutePart>(part => part.Path = path);
            await manager.CreateAsync(item, VersionOptions.Draft);
            Assert.Contains(
                (await manager.ValidateAsync(item)).Errors, e => e.ErrorMessage!.Contains(path.Trim('/'), StringComparison.Ordinal));
            Assert.False(await manager.PublishAsync(item));
            await services.GetRequiredService<ISession>().CancelAsync();
        });
    }

    [Fact]
    public async Task A_permalink_that_the_title_makes_is_refused_when_the_page_is_published()
    {
        var admin = await AdminAsync();
        var form = await admin.NewAsync("Page");
        form["TitlePart.Title"] = "Login";

        using var answer = await form.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(OfScreens, (await answer.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("Login"));
        Assert.NotNull((await Site.Anonymous.ReadAsync("/Login")).QuerySelector("[name='LoginForm.UserName']"));
    }

    [Theory]
    [InlineData("leaflet")]
    [InlineData("action-plans-2021")]
    [InlineData("news/action-plans")]
    [InlineData("login-help")]
    public async Task Other_permalinks_are_free(string path)
    {
        var admin = await AdminAsync();
        var form = await admin.NewAsync("Page");
        form["TitlePart.Title"] = $"お知らせ {path}";
        form["AutoroutePart.Path"] = path;

        using var answer = await form.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains($"お知らせ {path}", (await Site.Anonymous.ReadAsync($"/{path}")).Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> CountAsync(string name) => Site.InScopeAsync(services => services.GetRequiredService<ISession>()
        .QueryIndex<ContentItemIndex>(i => i.DisplayText == name && i.Latest).CountAsync());
}
