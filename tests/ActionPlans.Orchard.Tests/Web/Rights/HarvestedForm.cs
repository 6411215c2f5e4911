using System.Net;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>
/// A form, or a link that posts, read from a page of one user; another user may send it with an antiforgery token of theirs.
/// </summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">What it sends, but for the token.</param>
public sealed record HarvestedForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Whether it says one of these words anywhere.</summary>
    public bool Names(IEnumerable<string> words)
    {
        var text = $"{Uri.UnescapeDataString(Action)} {string.Join(' ', Fields.Select(f => $"{f.Key} {f.Value}"))}";
        return words.Any(w => text.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>The same form with other words in it, wherever they stand.</summary>
    public HarvestedForm With(IReadOnlyDictionary<string, string> words)
    {
        string Replaced(string text) => words.Aggregate(text, (t, w) => t.Replace(w.Key, w.Value, StringComparison.Ordinal));
        return new HarvestedForm(Replaced(Action), [.. Fields.Select(f => KeyValuePair.Create(Replaced(f.Key), Replaced(f.Value)))]);
    }

    public async Task<HttpResponseMessage> SendAsync(AccessPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        using var content = new FormUrlEncodedContent([.. Fields, new(TokenField, person.Token)]);
        return await person.Client.PostAsync(Action, content);
    }

    /// <summary>All that a page can post. Each button makes a form of its own; every text is changed, as an attacker would.</summary>
    /// <param name="answer">An answer of the site.</param>
    /// <param name="text">What it says.</param>
    /// <param name="address">Its own address, where a form without an action goes.</param>
    public static IEnumerable<HarvestedForm> On(HttpResponseMessage answer, string text, string address)
    {
        ArgumentNullException.ThrowIfNull(answer);

        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            yield break;
        }

        var page = SitePages.Parse(text);
        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .Where(f => f.Method.Equals("post", StringComparison.OrdinalIgnoreCase)))
        {
            var action = form.GetAttribute("action") is { Length: > 0 } written ? written : address;
            KeyValuePair<string, string>[] fields =
            [
                .. form.Elements.OfType<IHtmlElement>().Select(FieldOf).Where(f => f.Key.Length > 0 && f.Key != TokenField),
            ];
            var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type == "submit")
                .DistinctBy(b => (b.Name, b.GetAttribute("formaction"))).ToArray();
            foreach (var button in buttons.DefaultIfEmpty())
            {
                yield return new HarvestedForm(
                    button?.GetAttribute("formaction") is { Length: > 0 } other ? other : action,
                    button?.Name is { Length: > 0 } name ? [.. fields, new(name, button.Value)] : fields);
            }
        }

        foreach (var link in page.QuerySelectorAll("a[data-url-af~=UnsafeUrl]"))
        {
            yield return new HarvestedForm(link.GetAttribute("href")!, []);
        }
    }

    private static KeyValuePair<string, string> FieldOf(IHtmlElement field) => field switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => new("", ""),
        IHtmlInputElement { Type: "checkbox" or "radio" } box => new(box.Name ?? "", box.Value),
        IHtmlInputElement { Type: "hidden" } hidden => new(hidden.Name ?? "", hidden.Value),
        IHtmlInputElement { Type: "number" or "date" or "datetime-local" } number => new(number.Name ?? "", number.Value),
        IHtmlInputElement input => new(input.Name ?? "", $"{input.Value}9"),
        IHtmlTextAreaElement area => new(area.Name ?? "", $"{area.Value} 9"),
        IHtmlSelectElement select => new(select.Name ?? "", select.Value ?? ""),
        _ => new("", ""),
    };
}
