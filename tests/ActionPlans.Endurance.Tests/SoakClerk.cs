using System.Globalization;
using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// A clerk who opens the form, writes and saves, again and again. Takes out of the page only what changes in it, so that the one processor
/// that he shares with the site is left to the site.
/// </summary>
internal sealed class SoakClerk : IDisposable
{
    private const string Achievements = "Form.Achievements";

    // What a page gives anew each time.
    private static readonly string[] Fresh = ["Form.Seen", "__RequestVerificationToken"];

    private readonly Clerk _clerk;
    private readonly Person _person;
    private readonly Dictionary<string, string> _fields;
    private string _text;
    private int _saves;

    private SoakClerk(Clerk clerk, Person person, SiteForm form)
    {
        _clerk = clerk;
        _person = person;
        _fields = form.Names.Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => form[n] ?? "", StringComparer.Ordinal);
        _fields["submit.Save"] = "draft";
        _text = form[Achievements] ?? "";
    }

    /// <summary>What was saved last, by what the site said.</summary>
    public string Text => _text;

    public static async Task<SoakClerk> LogInAsync(SiteProcess site, Clerk clerk)
    {
        var person = await Person.LogInAsync(site, clerk.UserName);
        return new SoakClerk(clerk, person, await person.OpenAsync(clerk.FormAddress, "form[action*='/Report/']"));
    }

    /// <summary>Opens the form, writes and saves.</summary>
    /// <returns>
    /// Whether what was saved last still stood there, whether the site says that this was saved, and how long saving took.
    /// </returns>
    public async Task<(bool Stood, bool Done, TimeSpan Took)> SaveAsync()
    {
        var page = await _person.ReadAsync(_clerk.FormAddress);
        var stood = page.Contains(_text, StringComparison.Ordinal);
        foreach (var name in Fresh)
        {
            _fields[name] = ValueOf(page, name);
        }

        var next = string.Create(CultureInfo.InvariantCulture, $"見本の取組実績 No.{_clerk.No}、{++_saves}回目の保存。");
        _fields[Achievements] = next;
        var (done, took) = await _person.SendAsync($"{_clerk.FormAddress}", _fields);
        if (done)
        {
            _text = next;
        }

        return (stood, done, took);
    }

    public void Dispose() => _person.Dispose();

    private static string ValueOf(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        const string Value = "value=\"";
        var from = page.IndexOf(Value, at < 0 ? page.Length : at, StringComparison.Ordinal) + Value.Length;
        return from < Value.Length
            ? throw new InvalidOperationException($"The form has no {name}.")
            : WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
    }
}
