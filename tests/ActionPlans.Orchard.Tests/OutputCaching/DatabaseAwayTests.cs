using System.Net;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.Orchard.Tests.Admin;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>A site whose database goes away and comes back.</summary>
public sealed class DatabaseAwayTests : SiteTests, IClassFixture<ClockedPostgresSite>, IOnPostgres
{
    private const string Overview = $"/action-plans/{SeedPlan.Slug}/";
    private const string Health = "/health/live";

    private readonly ClockedPostgresSite _site;

    public DatabaseAwayTests(ClockedPostgresSite site)
        : base(site)
    {
        _site = site;
    }

    public static TheoryData<string> Pages =>
    [
        "/", "/action-plans/", Overview, $"{Overview}measures/1/", $"{Overview}about/", $"{Overview}history/", $"{Overview}years/2021/",
        $"{Overview}feed.xml",
    ];

    [DatabaseTheory]
    [MemberData(nameof(Pages))]
    public async Task Residents_read_on_and_the_answer_says_that_it_is_not_fresh(string address)
    {
        var before = await ReadAsync(Overview);
        Assert.False(before.Headers.Contains("Cache-Status"));
        using var wanted = await ReadAsync(address);
        var menu = MenuOf(await wanted.Content.ReadAsStringAsync());
        await using (await DatabaseCut.BeginAsync(Site))
        {
            _site.Clock.Pass();

            using var away = await ReadAsync(address);

            Assert.Equal(HttpStatusCode.OK, away.StatusCode);
            Assert.Equal(menu, MenuOf(await away.Content.ReadAsStringAsync()));
            Assert.Equal(address.EndsWith(".xml", StringComparison.Ordinal), menu is null);
            Assert.Matches("^ActionPlans; hit; ttl=-[1-9][0-9]*; detail=\"database unavailable\"$",
                Assert.Single(away.Headers.GetValues("Cache-Status")));
        }

        _site.Clock.Pass();
        using var back = await ReadAsync(address);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.False(back.Headers.Contains("Cache-Status"));
    }

    [DatabaseFact]
    public async Task What_was_withdrawn_last_is_not_shown_again()
    {
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync($"{Overview}measures/2/"));
        await Site.UnpublishAsync(await Site.MeasureIdAsync("2"));
        await using (await DatabaseCut.BeginAsync(Site))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Site.Anonymous.StatusAsync($"{Overview}measures/2/"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync($"{Overview}measures/2/"));
    }

    [DatabaseTheory]
    [InlineData("/Admin/ActionPlans/Plans")]
    [InlineData("/a-page-of-the-web-staff")]
    public async Task What_cannot_be_shown_is_a_page_that_says_so(string address)
    {
        var admin = await AdminAsync();
        await using (await DatabaseCut.BeginAsync(Site))
        {
            using var answer = await admin.GetAsync(address);

            await AssertFaultPageAsync(answer, HttpStatusCode.ServiceUnavailable);
            foreach (var sheet in (await answer.ReadAsync()).QuerySelectorAll("link[rel=stylesheet]"))
            {
                Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(sheet.GetAttribute("href")!));
            }

            Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter!.Delta);
        }
    }

    [DatabaseFact]
    public async Task A_form_that_was_sent_is_not_said_to_be_saved()
    {
        var form = await (await AdminAsync()).OpenAsync(await Site.MeasureIdAsync("3"));
        await using (await DatabaseCut.BeginAsync(Site))
        {
            using var answer = await form.SubmitAsync(await AdminAsync(), "submit.Publish");

            await AssertFaultPageAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.Contains("保存されていないことがあります", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task A_site_that_starts_meanwhile_says_so_and_works_when_the_database_is_back()
    {
        SiteHost second;
        await using (await DatabaseCut.BeginAsync(Site))
        {
            second = await SiteHost.StartAsync(Site.DataFolder);
            using var answer = await second.Anonymous.GetAsync(Overview);
            await AssertFaultPageAsync(answer, HttpStatusCode.ServiceUnavailable);
        }

        Assert.Equal(HttpStatusCode.OK, await second.Anonymous.StatusAsync(Overview));
        await second.DisposeAsync();
    }

    [DatabaseFact]
    public async Task The_health_check_asks_the_database()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync());
        await using (await DatabaseCut.BeginAsync(Site))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await HealthAsync());
        }

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync());
    }

    [DatabaseFact]
    public async Task The_health_check_tells_that_migrations_are_pending()
    {
        Site.Log.Expect("are pending");
        await SetVersionAsync("5", "4");
        try
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await HealthAsync());
        }
        finally
        {
            await SetVersionAsync("4", "5");
        }

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync());
    }

    private static string? MenuOf(string page) => SitePages.Parse(page).QuerySelector("nav.site-menu a")?.ParentElement!.OuterHtml;

    private Task SetVersionAsync(string from, string to) => Site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        var changed = await connection.ExecuteAsync($"""
            UPDATE "Document" SET "Content" = replace("Content", 'IndexMigrations","Version":{from}', 'IndexMigrations","Version":{to}')
            WHERE "Content" LIKE '%Cms.Migrations.IndexMigrations","Version":{from}%'
            """);
        Assert.Equal(1, changed);
    });

    private async Task<(HttpStatusCode Status, string Text)> HealthAsync()
    {
        using var answer = await Site.Anonymous.GetAsync(Health);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task AssertFaultPageAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("いま表示できません", page.QuerySelector("main h1")!.TextContent);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private Task<HttpResponseMessage> ReadAsync(string address) => Site.Anonymous.GetAsync(address);
}

/// <summary>A site whose clock the test sets, and whose answers are made anew each time.</summary>
public sealed class ClockedPostgresSite : PostgresSite
{
    public TestClock Clock { get; } = new();

    protected override void ConfigureHost(IServiceCollection services)
        => services.PostConfigure<PublicPageOptions>(options => options.Enabled = false);

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);
}
