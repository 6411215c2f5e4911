using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ActionPlans.Cms.Editors;

/// <summary>
/// The buttons of one row: up, down, remove.
/// <code>&lt;row-buttons row="Lines[0]" to="ap-schedule" name="Line 1" /&gt;</code>
/// </summary>
[HtmlTargetElement("row-buttons", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RowButtonsTagHelper(IStringLocalizer<RowButtonsTagHelper> S) : TagHelper
{
    public string Row { get; set; } = "";

    /// <summary>The id of the block to come back to.</summary>
    public string To { get; set; } = "";

    /// <summary>What the row is called, for those who hear the buttons one by one.</summary>
    public IHtmlContent Name { get; set; } = HtmlString.Empty;

    /// <summary>Further buttons: a verb each, with its sign and its words.</summary>
    public IReadOnlyList<(string Verb, string Sign, string Words)> More { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var row = Name.Text();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ap-rowbuttons");
        (string Verb, string Sign, string Words)[] buttons =
        [
            ("up", "↑", S["Move up"]), ("down", "↓", S["Move down"]), .. More, ("remove", "✕", S["Remove"]),
        ];
        foreach (var (verb, sign, words) in buttons)
        {
            var button = new TagBuilder("button");
            foreach (var (name, value) in EditorButton.Attributes(ViewContext, $"{verb}:{Row}", To))
            {
                button.Attributes[name] = value;
            }

            button.AddCssClass("btn btn-outline-secondary btn-sm");
            button.Attributes["aria-label"] = $"{row}: {words}";
            button.Attributes["title"] = words;
            button.InnerHtml.Append(sign);
            output.Content.AppendHtml(button);
        }
    }
}
