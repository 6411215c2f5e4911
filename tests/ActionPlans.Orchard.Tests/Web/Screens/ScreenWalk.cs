using System.Globalization;
using System.Net.Mime;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Web.Screens;

/// <summary>A site on which every kind of screen has something to show.</summary>
public sealed class ScreenSite : Site
{
    private const int Year = 2022;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();

        // Names of items are written in the language of whoever saves them.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
        await Host.OpenRoundAsync(Year);
        var clerk = await Host.NewClerkAsync("1", "2", "3", "16");
        var secretary = await Host.NewSecretaryAsync();
        await Host.BringToAsync(ReportState.Submitted, clerk, secretary, "1", Year);
        await Host.BringToAsync(ReportState.Returned, clerk, secretary, "2", Year);
        await Host.BringToAsync(ReportState.Approved, clerk, secretary, "3", Year);
        await Host.BringToAsync(ReportState.Published, clerk, secretary, "16", Year);
        await Host.EditMeasureAsync("5", part => part.Overview = "見直した概要");
        await Host.EditMeasureAsync("6", part => part.Overview = "見直しの下書き", publish: false);
        await Host.AddSummaryAsync(Year, part => part.Lead = "総括の文", publish: false);
    }
}

/// <summary>Follows the links of the admin as a person of a role finds them.</summary>
internal static partial class ScreenWalk
{
    /// <summary>Makes an account of a role that reports for some departments, and logs in.</summary>
    public static async Task<HttpClient> LogInWithRoleAsync(this SiteHost site, string role)
    {
        var name = await site.NewUserAsync(role);
        await site.SetDepartmentsAsync(name, await site.DepartmentsOfAsync("1", "2", "3", "16"));
        return await site.LogInAsync(name);
    }

    /// <summary>One page of each kind that links lead to: ids, numbers and filters aside.</summary>
    public static async Task<IReadOnlyList<(string Address, IHtmlDocument Page)>> WalkAsync(HttpClient client, params string[] starts)
    {
        var screens = new List<(string, IHtmlDocument)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(Id().Replace(address.Split('?', '#')[0], "*")))
            {
                continue;
            }

            using var answer = await client.GetAsync(address);
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == MediaTypeNames.Text.Html)
            {
                var page = await answer.ReadAsync();
                screens.Add((address, page));
                foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(Leads))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return screens;
    }

    // Ours and those of the notices; what else of Orchard's is looked at is named where a walk starts.
    private static bool Leads(string address) => Shared().IsMatch(address) && !DoesSomething().IsMatch(address);

    [GeneratedRegex("^/Admin/(ActionPlans|Notifications)", RegexOptions.IgnoreCase)]
    private static partial Regex Shared();

    [GeneratedRegex("Toggle|Delete|ReadAll|Export|Csv|Clone|Discard", RegexOptions.IgnoreCase)]
    private static partial Regex DoesSomething();

    [GeneratedRegex(@"[0-9a-z]{26}|(?<=/)(dept|round)-[a-z0-9\-]+|(?<=/)\d+")]
    private static partial Regex Id();
}
