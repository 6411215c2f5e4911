using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ActionPlans.Forms;

/// <summary>
/// One field of an editor as the admin theme draws it: label, input, error and hint, tied together for those who do not see them.
/// <code>&lt;ap-field for="Name" label="…" hint="…" rows="4" /&gt;</code>
/// </summary>
[HtmlTargetElement("ap-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EditorFieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public IHtmlContent? Label { get; set; }

    public IHtmlContent? Hint { get; set; }

    /// <summary>More than 0 makes it a text area.</summary>
    public int Rows { get; set; }

    /// <summary>Choices make it a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Stands for no choice.</summary>
    public IHtmlContent? Empty { get; set; }

    /// <summary>Offered beside what is typed.</summary>
    public IReadOnlyList<string> Suggestions { get; set; } = [];

    /// <summary>The input's type where it is not text.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Hides the label from sight where a table's header says the same.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Marks what the plan cannot do without.</summary>
    public bool Required { get; set; }

    /// <summary>The form is sent behind the scenes when this changes, so that what depends on it is shown anew.</summary>
    public bool Live { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var isRefused = ViewContext.ViewData.ModelState.GetFieldValidationState(name) == ModelValidationState.Invalid;
        var describedBy = string.Join(' ', new[] { isRefused ? $"{id}_error" : null, Hint is null ? null : $"{id}_hint" }.OfType<string>());
        var attributes = new Dictionary<string, object?> { ["class"] = Items is null ? "form-control" : "form-select" };
        if (describedBy.Length > 0)
        {
            attributes["aria-describedby"] = describedBy;
        }

        if (isRefused)
        {
            attributes["aria-invalid"] = "true";
        }

        if (Live)
        {
            attributes["data-ap-live"] = "";
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ap-field" + (isRefused ? " ap-refused" : ""));
        if (Label is not null)
        {
            output.Content.AppendHtml(LabelFor(id));
        }

        if (Suggestions.Count > 0)
        {
            attributes["list"] = $"{id}_list";
            output.Content.AppendHtml(ListOf($"{id}_list"));
        }

        output.Content.AppendHtml(InputFor(attributes));
        var error = generator.GenerateValidationMessage(
            ViewContext, For.ModelExplorer, For.Name, null, "span", new { id = $"{id}_error", @class = "text-danger" });
        if (isRefused && error is not null)
        {
            output.Content.AppendHtml(error);
        }

        if (Hint is not null)
        {
            var hint = new TagBuilder("span");
            hint.Attributes["id"] = $"{id}_hint";
            hint.AddCssClass("hint");
            hint.InnerHtml.AppendHtml(Hint);
            output.Content.AppendHtml(hint);
        }
    }

    private string LabelClass => Required ? "form-label ocat-label-required" : "form-label";

    private TagBuilder ListOf(string id)
    {
        var list = new TagBuilder("datalist");
        list.Attributes["id"] = id;
        foreach (var text in Suggestions)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = text;
            list.InnerHtml.AppendHtml(option);
        }

        return list;
    }

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass(LabelHidden ? "visually-hidden" : LabelClass);
        label.InnerHtml.AppendHtml(Label!);
        return label;
    }

    private TagBuilder InputFor(Dictionary<string, object?> attributes)
    {
        if (Items is not null)
        {
            var select = generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items, false, attributes);
            if (Empty is not null)
            {
                var option = new TagBuilder("option");
                option.Attributes["value"] = "";
                option.InnerHtml.AppendHtml(Empty);
                // The generator has rendered its choices; the empty one goes before them.
                var choices = new HtmlContentBuilder();
                select.InnerHtml.MoveTo(choices);
                select.InnerHtml.AppendHtml(option).AppendHtml(choices);
            }

            return select;
        }

        if (Rows > 0)
        {
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
        }

        attributes["type"] = Type;
        var value = For.Model is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : For.Model;
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, null, attributes);
    }
}
