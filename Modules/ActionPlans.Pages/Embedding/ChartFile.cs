using System.Xml.Linq;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.MeasureSheets.Chart;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Embedding;

/// <summary>The chart of an indicator as an SVG file that needs nothing else.</summary>
public static class ChartFile
{
    public const string ContentType = "image/svg+xml";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Whether the indicator has a chart.</summary>
    public static bool Exists(Measure measure, Indicator indicator)
        => ChartData.Of(measure, indicator) is { } data && ChartLayout.Of(data) is not null;

    /// <summary>The file's text; null where the indicator has no chart.</summary>
    public static async Task<string?> WriteAsync(PageRenderer renderer, Plan plan, Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        if (ChartData.Of(measure, indicator) is not { } data
            || (ChartLayout.Of(data, ChartLayout.Wide) ?? ChartLayout.Of(data)) is not { } layout)
        {
            return null;
        }

        var drawing = XElement.Parse(await renderer.RenderAsync<ChartDrawing>(new Dictionary<string, object?>
        {
            [nameof(ChartDrawing.Measure)] = measure,
            [nameof(ChartDrawing.Indicator)] = indicator,
            [nameof(ChartDrawing.Data)] = data,
            [nameof(ChartDrawing.Layout)] = layout,
        }));
        foreach (var element in drawing.DescendantsAndSelf())
        {
            element.Name = Svg + element.Name.LocalName;
        }

        var size = drawing.Attribute("viewBox")!.Value.Split(' ');
        drawing.SetAttributeValue("width", size[2]);
        drawing.SetAttributeValue("height", size[3]);
        drawing.SetAttributeValue("class", "ap-chart");
        var title = drawing.Element(Svg + "title")!;
        title.Value = $"{plan.Publisher}「{plan.Title}」{measure.Label} {measure.Name}　{title.Value}";
        drawing.Element(Svg + "desc")!.AddAfterSelf(new XElement(Svg + "style", PageStyles.ChartCss));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{drawing.ToString(SaveOptions.DisableFormatting)}\n";
    }
}
