using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.SiteTesting;

/// <summary>A form of a page, filled in and sent as a browser without scripts would.</summary>
public sealed class SiteForm
{
    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly string _selector;

    /// <param name="page">The page.</param>
    /// <param name="address">The page's own address, where a form without an action goes.</param>
    /// <param name="selector">Which form; the first that posts unless told otherwise.</param>
    public SiteForm(IHtmlDocument page, string address, string selector = "form[method=post]")
    {
        ArgumentNullException.ThrowIfNull(page);
        _selector = selector;
        Page = page;
        Errors = string.Join(' ', page.QuerySelectorAll(".validation-summary-errors, .field-validation-error").Select(e => e.TextContent));
        var form = (IHtmlFormElement)(page.QuerySelector(selector) ?? throw new InvalidOperationException($"{address} has no {selector}"));
        Action = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlElement when string.IsNullOrEmpty(field.GetAttribute("name")):
                    break;
                case IHtmlInputElement input:
                    Add(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    Add(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    // As a browser does: where none is selected, the first one is.
                    Add(
                        select.Name!,
                        (select.Options.FirstOrDefault(o => o.HasAttribute("selected"))
                            ?? select.Options.FirstOrDefault(o => !o.IsDisabled))?.Value ?? "");
                    break;
            }
        }
    }

    public string Action { get; }

    /// <summary>The page on which it stands.</summary>
    public IHtmlDocument Page { get; }

    /// <summary>What the page says against what was sent.</summary>
    public string Errors { get; }

    /// <summary>What a field holds; null where the form has no such field.</summary>
    public string? this[string name]
    {
        get => _fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();
        set
        {
            _fields.RemoveAll(f => f.Key == name);
            if (value is not null)
            {
                Add(name, value);
            }
        }
    }

    /// <summary>The names of all fields, some of which Orchard makes up.</summary>
    public IEnumerable<string> Names => _fields.Select(f => f.Key);

    /// <summary>Sends the form, pressing a button.</summary>
    /// <param name="client">Who sends it.</param>
    /// <param name="button">The button's name.</param>
    /// <param name="value">The button's value; its name unless told otherwise.</param>
    /// <param name="address">Where the button sends the form; the form's own address unless told otherwise.</param>
    public async Task<HttpResponseMessage> SubmitAsync(
        HttpClient client, string? button = null, string? value = null, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var explained = button == "submit.Publish" && ExplainsItself && Explain();
        var answer = await SendAsync(client, button, value, address);
        if (explained && (await answer.Content.ReadAsStringAsync()).Contains("[past_target_changed]", StringComparison.Ordinal))
        {
            // All years of the seed's plan are over.
            answer.Dispose();
            this["ChangePart.HasSeenTargets"] = "true";
            answer = await SendAsync(client, button, value, address);
        }

        if (!explained || !(await answer.Content.ReadAsStringAsync()).Contains("[reason_without_change]", StringComparison.Ordinal))
        {
            return answer;
        }

        // Nothing that residents read was changed.
        answer.Dispose();
        this["ChangePart.Reason"] = "";
        return await SendAsync(client, button, value, address);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string? button, string? value, string? address)
    {
        List<KeyValuePair<string, string>> fields = button is null ? _fields : [.. _fields, new(button, value ?? button)];
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(address ?? Action, content);
    }

    /// <summary>Presses a button that changes the form itself.</summary>
    public async Task<SiteForm> PressAsync(HttpClient client, string operation)
    {
        using var answer = await SubmitAsync(client, "submit.Save", operation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{operation} answered {answer.StatusCode} {answer.Headers.Location}");
        return new SiteForm(await answer.ReadAsync(), Action, _selector);
    }

    /// <summary>
    /// Says why what is published is changed when it is published, where the form asks for it and the test has not said it.
    /// </summary>
    public bool ExplainsItself { get; set; } = true;

    // Whether a reason was put in.
    private bool Explain()
    {
        var isAsked = this["ChangePart.Reason"] is "" or "試験のため";
        (string, string)[] explanation =
        [
            ("ChangePart.DecidedOn", "2024-04-01"), ("ChangePart.DecidedBy", "行政改革推進本部"), ("ChangePart.Reason", "試験のため"),
        ];
        foreach (var (name, value) in explanation)
        {
            if (this[name] is { Length: 0 })
            {
                this[name] = value;
            }
        }

        return isAsked;
    }

    /// <summary>Publishes what the form says; it must not be refused.</summary>
    public async Task PublishAsync(HttpClient client)
    {
        using var answer = await SubmitAsync(client, "submit.Publish");
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            Assert.Fail($"{Action} answered {answer.StatusCode}: {new SiteForm(await answer.ReadAsync(), Action, _selector).Errors}");
        }
    }

    /// <summary>Sends the form and reads it as it came back: it was refused.</summary>
    public async Task<SiteForm> SubmitAndReadBackAsync(HttpClient client, string? button = null)
    {
        using var answer = await SubmitAsync(client, button);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{Action} was not refused: {answer.StatusCode} {answer.Headers.Location}");
        return new SiteForm(await answer.ReadAsync(), Action, _selector) { ExplainsItself = ExplainsItself };
    }

    private void Add(string name, string value) => _fields.Add(new(name, value));
}
