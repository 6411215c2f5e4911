using AngleSharp.Dom;

namespace ActionPlans.SiteTesting;

/// <summary>Where a form tells what is wrong.</summary>
public static class FieldErrors
{
    /// <summary>The message stands at its field, tied to it for those who do not see it, and in the summary.</summary>
    public static void AssertToldAt(this SiteForm form, string name, string message)
    {
        ArgumentNullException.ThrowIfNull(form);

        var field = Assert.Single(form.Page.QuerySelectorAll($".ap-editor [name='{name}']:not([type=hidden])"));
        Assert.True(field.GetAttribute("aria-invalid") == "true", $"{name} is not marked as invalid: {form.Errors}");
        var described = (field.GetAttribute("aria-describedby") ?? "").Split(' ').Select(id => form.Page.GetElementById(id)).ToArray();
        Assert.All(described, Assert.NotNull);
        Assert.Contains(message, described[0]!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field.ParentElement!.QuerySelectorAll(".hint").Length + 1, described.Length);
        Assert.Contains(
            message, string.Concat(form.Page.QuerySelectorAll(".validation-summary-errors").Select(e => e.TextContent)),
            StringComparison.Ordinal);
        // What is folded would hide the message.
        Assert.All(
            field.Ancestors<IElement>().Where(e => e.LocalName == "details"),
            d => Assert.True(d.HasAttribute("open"), $"{name} is folded away."));
    }

    /// <summary>The fields at which something is wrong.</summary>
    public static IEnumerable<string> Refused(this SiteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Page.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")!);
    }
}
