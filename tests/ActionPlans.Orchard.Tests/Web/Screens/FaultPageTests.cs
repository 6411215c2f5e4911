using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Web.Screens;

/// <summary>A fault leads to a page that can be read, whatever else has failed.</summary>
public sealed class FaultPageTests : SiteTests, IClassFixture<FaultySite>
{
    public FaultPageTests(FaultySite site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_themes_error_page_does_without_the_plans()
    {
        Site.Log.Expect(FaultySite.Fault);

        using var answer = await Site.Anonymous.GetAsync("/action-plans/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("ページを表示できません", page.QuerySelector("main h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("footer .site-publisher"));
    }

    [Fact]
    public async Task Where_the_error_page_fails_too_another_one_needs_nothing()
    {
        Site.Log.Expect(FaultySite.Fault);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/action-plans/");
        request.Headers.Add(FaultySite.Header, "everywhere");

        using var answer = await Site.Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("いま表示できません", (await answer.ReadAsync()).QuerySelector("main h1")!.TextContent);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.RetryAfter);
    }
}

/// <summary>
/// A site on which the plans cannot be read once it has started, and on which a request may ask for a fault on every page.
/// </summary>
public sealed class FaultySite : Site
{
    public const string Fault = "The plans cannot be read.";
    public const string Header = "X-Fault";

    private readonly FaultyClock _clock = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _clock.IsBroken = true;
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IStartupFilter, Everywhere>();
    }

    // Whoever reads the plans asks how old they are.
    private sealed class FaultyClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override long GetTimestamp() => IsBroken ? throw new InvalidOperationException(Fault) : base.GetTimestamp();
    }

    private sealed class Everywhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(
                (context, rest)
                    => context.Request.Headers.ContainsKey(Header) ? throw new InvalidOperationException(Fault) : rest(context));
            next(app);
        };
    }
}
