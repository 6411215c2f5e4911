using System.Net;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Approval;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Approval;

/// <summary>The secretariat at the times of its publications, and the task that keeps them.</summary>
internal static class PublicationDesk
{
    /// <summary>Runs the background task, as Orchard does.</summary>
    public static Task PublishDueAsync(this SiteHost site)
        => site.InScopeAsync(services => new PublicationTask().DoWorkAsync(services, CancellationToken.None));

    /// <summary>Ticks reports in the queue and presses one of the buttons about the time.</summary>
    public static async Task<IHtmlDocument> SetTimeAsync(
        this SiteHost site, HttpClient client, string time, string when, int year, params string[] measures)
    {
        var address = $"{SecretariatScreens.Review}?state=Approved&year={year}";
        var queue = await client.ReadAsync(address);
        var form = new SiteForm(queue, address, "form:has([name=publishAt])");
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", form["__RequestVerificationToken"]!),
            new("publishAt", time), new("when", when) };
        foreach (var no in measures)
        {
            var id = await site.ResultIdAsync(no, year);
            fields.Add(new("chosen", queue.QuerySelector($"#report-{id}")!.GetAttribute("value")!));
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(form.Action, content);
        return answer.StatusCode == HttpStatusCode.Redirect ? await client.ReadAsync(answer.Headers.Location!.ToString())
            : await answer.ReadAsync();
    }
}
