using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using ActionPlans.Web.Security;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Who gets an answer from memory, and what is kept. Each test asks for pages of its own.</summary>
public sealed class OutputCacheTests : FrozenSiteTests, IClassFixture<FrozenSite>
{
    public OutputCacheTests(FrozenSite site)
        : base(site)
    {
    }

    public static TheoryData<string> Pages
        => [
            .. SeedPages.All.Select(p => p.Address).Where((a, i) => i % 5 == 0), "/?page=1", Plan + "history/",
            Plan + "history/" + LedgerFile.Name];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_second_resident_gets_the_same_answer_from_memory(string address)
    {
        using var first = await GetAsync(address);
        using var second = await GetAsync(address);

        Assert.False(IsFromMemory(first), address);
        Assert.True(IsFromMemory(second), address);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        foreach (var answer in new[] { first, second })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(first.Content.Headers.ContentType, answer.Content.Headers.ContentType);
            Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
            Assert.NotNull(answer.Headers.ETag);
            Assert.Equal(SecurityHeaders.PublicPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task Whoever_is_logged_in_neither_gets_what_is_kept_nor_leaves_anything_behind()
    {
        var kept = Plan + "measures/2/";
        var untouched = Plan + "measures/3/";
        // Logging in is a change of its own.
        var admin = await AdminAsync();
        await WarmAsync(kept);

        foreach (var address in new[] { kept, untouched, untouched })
        {
            using var own = await admin.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
            Assert.False(IsFromMemory(own), address);
            Assert.Equal("no-cache, private", own.Headers.CacheControl?.ToString());
        }

        using var resident = await GetAsync(untouched);
        Assert.False(IsFromMemory(resident));
    }

    [Theory]
    [InlineData("Cookie", "orchauth_Default=x")]
    [InlineData("Cookie", "theme=dark; orchauth_Other=x")]
    [InlineData("Cookie", "orch_notify=x")]
    [InlineData("Cookie", "__orchantiforgery_1=x")]
    [InlineData("Cookie", ".AspNet.Consent=yes")]
    [InlineData("Cookie", ".AspNetCore.Culture=c%3Den")]
    [InlineData("Authorization", "Bearer x")]
    public async Task A_request_that_may_be_somebodys_own_passes_by(string header, string value)
    {
        var address = Plan + "measures/4/";
        await WarmAsync(address);
        Site.Log.Expect("The notification entries could not be decrypted");

        using var answer = await GetAsync(address, (header, value));

        Assert.False(IsFromMemory(answer));
    }

    [Fact]
    public async Task A_cookie_that_is_not_Orchards_does_not_matter()
    {
        await WarmAsync(Plan + "measures/4/");
        using var answer = await GetAsync(Plan + "measures/4/", ("Cookie", "_ga=1; theme=dark"));
        Assert.True(IsFromMemory(answer));
    }

    [Theory]
    [InlineData("POST", "/no/such/page/")]
    [InlineData("POST", "/Login")] // without the form's token
    [InlineData("OPTIONS", "/")]
    [InlineData("PROPFIND", "/action-plans/")]
    public async Task What_is_turned_away_leaves_the_memory_as_it_is(string method, string address)
    {
        var page = Plan + "measures/13/";
        await WarmAsync(page);
        Site.Log.Expect("DefaultAntiforgery");
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var answer = await Site.Anonymous.SendAsync(request);

        Assert.True((int)answer.StatusCode >= 400 || method == "OPTIONS", $"{answer.StatusCode}");
        using var after = await GetAsync(page);
        Assert.True(IsFromMemory(after));
    }

    [Fact]
    public async Task A_form_that_nobody_in_particular_sends_leaves_the_memory_as_it_is()
    {
        var page = Plan + "measures/14/";
        using var stranger = Site.NewClient(keepsCookies: true);
        var form = new SiteForm(await stranger.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = "nobody-of-that-name";
        form["LoginForm.Password"] = "wrong";
        await WarmAsync(page);

        using var answer = await form.SubmitAsync(stranger);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var after = await GetAsync(page);
        Assert.True(IsFromMemory(after));
    }

    [Fact]
    public async Task A_day_on_which_somebody_has_seen_the_page_says_nothing()
    {
        var page = Plan + "measures/15/";
        await WarmAsync(page);
        foreach (var day in new[] { DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddYears(1) })
        {
            using var answer = await GetAsync(page, ("If-Modified-Since", day.ToString("R", CultureInfo.InvariantCulture)));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Words_that_somebody_searches_for_are_not_kept()
    {
        var address = Plan + "?q=" + Uri.EscapeDataString("防災");
        for (var i = 0; i < 3; i++)
        {
            using var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(IsFromMemory(answer));
        }
    }

    [Fact]
    public async Task Each_filter_has_an_answer_of_its_own()
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        var departments = SeedPlan.Plan.Departments.Take(3).Select(d => $"{Plan}?department={d.Slug}").ToArray();
        foreach (var address in departments)
        {
            await WarmAsync(address);
        }

        foreach (var address in departments)
        {
            using var answer = await GetAsync(address);
            Assert.True(IsFromMemory(answer), address);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(3, bodies.Count);
    }

    [Fact]
    public async Task A_filter_is_never_answered_by_the_page_without_it()
    {
        await WarmAsync(Plan + "measures/27/");
        foreach (var key in new[] { "policy", "department", "class", "status", "year", "page" })
        {
            using var answer = await GetAsync($"{Plan}measures/27/?{key}=1");
            Assert.False(IsFromMemory(answer), key);
        }
    }

    [Fact]
    public async Task What_else_stands_in_an_address_changes_nothing()
    {
        var address = Plan + "measures/12/";
        using var tracked = await GetAsync(address + "?utm_source=mail&plan=other&no=1");
        using var plain = await GetAsync(address);

        Assert.True(IsFromMemory(plain));
        Assert.Equal(await tracked.Content.ReadAsStringAsync(), await plain.Content.ReadAsStringAsync());
        // Made for nobody else, it is the same.
        using var anew = await GetAsync(address, ("Cookie", "orch=1"));
        Assert.Equal(await anew.Content.ReadAsStringAsync(), await plain.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/action-plans/YUKI-2021/measures/5/", HttpStatusCode.NotFound)]
    [InlineData("/action-plans/yuki-2021/measures/400/", HttpStatusCode.NotFound)]
    [InlineData("/action-plans/yuki-2021/measures/5", HttpStatusCode.MovedPermanently)]
    public async Task What_is_not_a_page_is_not_kept(string address, HttpStatusCode status)
    {
        await WarmAsync(Plan + "measures/5/");
        for (var i = 0; i < 2; i++)
        {
            using var answer = await GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
            Assert.False(IsFromMemory(answer));
        }
    }

    [Theory]
    [InlineData(RaceBarrier.Cookie)]
    [InlineData(RaceBarrier.NoStore)]
    [InlineData(RaceBarrier.Token)]
    [InlineData(RaceBarrier.TwoLanguages)]
    public async Task An_answer_that_another_module_made_somebodys_own_is_not_kept(string meddling)
    {
        var address = $"{Plan}measures/6/?page={meddling}";
        using var own = await GetAsync(address, (meddling, "1"));
        using var resident = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.False(IsFromMemory(resident));
        if (meddling == RaceBarrier.NoStore)
        {
            Assert.Equal("no-store", own.Headers.CacheControl?.ToString());
        }
    }
}
