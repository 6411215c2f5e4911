using System.Diagnostics;
using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Endurance.Tests;

/// <summary>Somebody at a browser without scripts, logged in to a site that runs as a process.</summary>
internal sealed class Person : IDisposable
{
    private readonly HttpClient _client;

    private Person(HttpClient client)
    {
        _client = client;
    }

    public static async Task<Person> LogInAsync(SiteProcess site, string userName)
    {
        var client = site.NewClient();
        var form = new SiteForm(await client.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = userName;
        form["LoginForm.Password"] = SiteHost.AdminPassword;
        using var answer = await form.SubmitAsync(client);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{userName} could not log in.");
        return new Person(client);
    }

    /// <summary>Opens a page with a form.</summary>
    public async Task<SiteForm> OpenAsync(string address, string selector = "form[method=post]")
        => new(await _client.ReadAsync(address), address, selector);

    /// <summary>Sends a form with one of its buttons.</summary>
    /// <returns>Whether the site says that it was done (it then leads on), and how long it took to say so.</returns>
    public async Task<(bool Done, TimeSpan Took)> SendAsync(SiteForm form, string button, string value)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await form.SubmitAsync(_client, button, value);
        return (IsDone(answer), watch.Elapsed);
    }

    /// <summary>A page as it is; fails where it is none.</summary>
    public Task<string> ReadAsync(string address) => _client.GetStringAsync(address);

    /// <summary>Sends fields.</summary>
    /// <returns>Whether the site says that it was done (it then leads on), and how long it took to say so.</returns>
    public async Task<(bool Done, TimeSpan Took)> SendAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var watch = Stopwatch.StartNew();
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(address, content);
        return (IsDone(answer), watch.Elapsed);
    }

    /// <summary>The address to which a list's link with this name leads.</summary>
    public async Task<string> FindReportAsync(string list, string name)
        => (await _client.ReadAsync(list)).QuerySelectorAll("a[href*='/Review/']")
            .First(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;

    public void Dispose() => _client.Dispose();

    private static bool IsDone(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther;
}
