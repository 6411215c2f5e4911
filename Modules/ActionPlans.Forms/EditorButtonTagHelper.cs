using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ActionPlans.Forms;

/// <summary>
/// A button that changes the form (<see cref="FormOperation"/>) and comes back to the block it stands in.
/// <code>&lt;editor-button do="add:Lines" to="ap-schedule"&gt;Add a line&lt;/editor-button&gt;</code>
/// </summary>
[HtmlTargetElement("editor-button")]
public sealed class EditorButtonTagHelper : TagHelper
{
    public string Do { get; set; } = "";

    /// <summary>The id of the block to come back to.</summary>
    public string To { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        foreach (var (name, value) in EditorButton.Attributes(ViewContext, Do, To))
        {
            output.Attributes.SetAttribute(name, value);
        }

        output.Attributes.SetAttribute("class", "btn btn-secondary btn-sm");
    }
}

/// <summary>What buttons have in common that change the form.</summary>
public static class EditorButton
{
    public static IEnumerable<(string Name, string Value)> Attributes(ViewContext context, string operation, string to)
    {
        var request = context.HttpContext.Request;
        yield return ("type", "submit");
        // Named as Orchard's own "save", so that its editor answers the request; FormOperation recognizes the value, and nothing is saved.
        yield return ("name", "submit.Save");
        yield return ("value", $"ap:{operation}");
        yield return ("formaction", $"{request.PathBase}{request.Path}{request.QueryString}#{to}");
        yield return ("formnovalidate", "formnovalidate");
        yield return ("data-ap-operation", to);
    }
}
