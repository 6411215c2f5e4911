using System.Net;
using AngleSharp.Html.Dom;

namespace ActionPlans.SiteTesting;

/// <summary>Clerks at their pages.</summary>
public static class SiteClerks
{
    public const string Mine = "/Admin/ActionPlans/Mine";

    /// <summary>The form's own buttons.</summary>
    public const string SaveButton = "submit.Save";
    public const string SubmitButton = "submit.Submit";

    private const string Selector = "form[method=post][action*='/ActionPlans/Report/']";

    public static Task<HttpClient> LogInAsync(this SiteHost site, string name) => site.LogInAsync(name, SiteHost.AdminPassword);

    public static async Task<string> ReportAddressAsync(this SiteHost site, string no, int year)
        => $"/Admin/ActionPlans/Report/{await site.MeasureIdAsync(no)}/{year}";

    /// <summary>Opens the form of a report, which must be there to write.</summary>
    public static async Task<SiteForm> OpenReportAsync(this SiteHost site, HttpClient client, string no, int year)
    {
        var address = await site.ReportAddressAsync(no, year);
        return new SiteForm(await client.ReadAsync(address), address, Selector);
    }

    /// <summary>Presses a button and reads the form as it comes back.</summary>
    public static async Task<SiteForm> PressAsync(
        this SiteForm form, HttpClient client, string button, string value, HttpStatusCode expected = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var answer = await form.SubmitAsync(client, button, value);
        Assert.Equal(expected, answer.StatusCode);
        return new SiteForm(await answer.ReadAsync(), form.Action, Selector);
    }

    /// <summary>Presses a button that stores, and reads the page to which it leads.</summary>
    public static async Task<IHtmlDocument> StoreAsync(this SiteForm form, HttpClient client, string button)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var answer = await form.SubmitAsync(client, button, "do");
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            Assert.Fail(
                $"{form.Action} answered {answer.StatusCode}: {new SiteForm(await answer.ReadAsync(), form.Action, Selector).Errors}");
        }

        return await client.ReadAsync(answer.Headers.Location!.ToString());
    }
}
