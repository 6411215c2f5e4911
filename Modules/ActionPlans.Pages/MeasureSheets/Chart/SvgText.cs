using ActionPlans.Pages.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionPlans.Pages.MeasureSheets.Chart;

/// <summary>An SVG text element. Razor would take one for its own &lt;text&gt;.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public ChartText Text { get; set; } = default!;

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", Svg.Number(Text.X));
        builder.AddAttribute(3, "y", Svg.Number(Text.Y));
        builder.AddAttribute(4, "font-size", Svg.Number(Text.Size));
        builder.AddAttribute(5, "text-anchor", Text.AtEnd ? "end" : null);
        builder.AddContent(6, Text.Text);
        builder.CloseElement();
    }
}
