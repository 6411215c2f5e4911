using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionPlans.Pages.OpenData;

/// <summary>Data for search engines. No browser runs it, and no content security policy need allow it.</summary>
public sealed class JsonLd : ComponentBase
{
    /// <summary>JSON in which nothing is mark-up: written by an encoder that escapes the less-than sign.</summary>
    [Parameter, EditorRequired]
    public string Json { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
        => builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{Json}</script>");
}
