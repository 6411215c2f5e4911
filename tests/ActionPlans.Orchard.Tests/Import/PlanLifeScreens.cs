using System.Net;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The screens that extend a plan or begin the next one.</summary>
internal static class PlanLifeScreens
{
    /// <summary>The reason of every decision.</summary>
    public const string Reason = "計画を1年延ばすため";

    /// <summary>Opens a screen of the shipped plan.</summary>
    public static async Task<SiteForm> OpenPlanScreenAsync(this SiteHost site, HttpClient staff, string screen)
    {
        var address = $"/Admin/ActionPlans/{screen}/{await site.PlanIdAsync()}";
        return new SiteForm(await staff.ReadAsync(address), address, "form[method=post].ap-editor");
    }

    /// <summary>Sends the form of such a screen, and opens the page on which it is decided.</summary>
    public static async Task<IHtmlDocument> TryAsync(this HttpClient staff, SiteForm form)
    {
        using var answer = await form.SubmitAsync(staff);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            answer.StatusCode == HttpStatusCode.Redirect ? "" : new SiteForm(await answer.ReadAsync(), form.Action).Errors);
        return await staff.ReadAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>Confirms the import, and reloads its page until the import is done.</summary>
    public static async Task<string> DecideAsync(this HttpClient staff, IHtmlDocument tried, string decidedBy)
    {
        var form = new SiteForm(tried, "/Admin/ActionPlans", "form[action*='ActionPlans/Import']");
        if (form["Form.Reason"] is not null)
        {
            form["Form.DecidedOn"] = "2024-04-01";
            form["Form.DecidedBy"] = decidedBy;
            form["Form.Reason"] = Reason;
        }

        using var answer = await form.SubmitAsync(staff);
        while (true)
        {
            var page = await staff.ReadAsync(answer.Headers.Location!.ToString());
            if (page.QuerySelector("#ap-import") is null)
            {
                return page.Body!.TextContent;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
