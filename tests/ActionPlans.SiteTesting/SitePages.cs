using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ActionPlans.SiteTesting;

/// <summary>Reads pages as a browser without scripts would.</summary>
public static partial class SitePages
{
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Gets a page that must be there.</summary>
    public static async Task<IHtmlDocument> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode} {answer.Headers.Location}");
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(this HttpResponseMessage answer) => Parse(await answer.Content.ReadAsStringAsync());

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>
    /// Posts what a button in a list does: the token that Orchard's forms carry, and the revision of the text that stands there.
    /// </summary>
    public static async Task<HttpResponseMessage> PostWithTokenAsync(this HttpClient client, string address, string? revision = null)
    {
        const string Token = "__RequestVerificationToken";
        var list = new SiteForm(await client.ReadAsync("/Admin/Contents/ContentItems/Measure"), "/");
        using var content = new FormUrlEncodedContent([new(Token, list[Token]!), new("ap.revision", revision ?? "")]);
        return await client.PostAsync(address, content);
    }

    /// <summary>The page's own content, without the site around it and without breadcrumbs.</summary>
    public static IElement Article(this IParentNode page) => Assert.Single(page.QuerySelectorAll("article.ap-page"));

    /// <summary>
    /// The article's HTML without its forms and what it tells of the site's own record, white space between elements aside.
    /// </summary>
    public static string ComparableHtml(this IElement article)
    {
        var copy = (IElement)article.Clone();
        const string OfOneSiteAlone =
            "form, div:has(> .ap-find), [aria-labelledby=ap-find], [aria-labelledby=ap-recent], .ap-ways li:has([href$='/history/'])";
        foreach (var form in copy.QuerySelectorAll(OfOneSiteAlone).ToArray())
        {
            form.Remove();
        }

        return Spaces().Replace(copy.OuterHtml, " ").Replace("> <", "><", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
