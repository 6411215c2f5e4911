using ActionPlans.Domain.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionPlans.Pages.Components;

/// <summary>
/// A text as the source has it, with the words that were looked for marked. No component: a list of found measures has hundreds of them.
/// </summary>
internal static class Marked
{
    /// <param name="text">The text.</param>
    /// <param name="hits">The words in it.</param>
    public static RenderFragment Text(string text, IReadOnlyList<TextSpan> hits) => builder => Add(builder, text, hits);

    private static void Add(RenderTreeBuilder builder, string text, IReadOnlyList<TextSpan> hits)
    {
        var end = 0;
        foreach (var hit in hits)
        {
            builder.AddContent(0, text[end..hit.Start]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, text[hit.Start..hit.End]);
            builder.CloseElement();
            end = hit.End;
        }

        builder.AddContent(3, end == 0 ? text : text[end..]);
    }
}
