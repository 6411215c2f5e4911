namespace ActionPlans.Pages.MeasureSheets.Chart;

/// <summary>A line of text in a chart. Its box is reckoned, not measured: the page is drawn without a browser.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Where it begins, or ends where <paramref name="AtEnd"/>.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Size">The size of its letters in the chart's units.</param>
/// <param name="AtEnd">Whether it ends at <paramref name="X"/>.</param>
public sealed record ChartText(string Text, double X, double Y, double Size, bool AtEnd = false)
{
    // Half-width letters of Japanese faces are rarely wider, also when bold.
    private const double HalfWidth = 0.64;

    public double Width => WidthOf(Text, Size);

    public double Left => AtEnd ? X - Width : X;

    public double Right => Left + Width;

    public double Top => Y - (Size * 0.9);

    public double Bottom => Y + (Size * 0.2);

    /// <summary>How wide a text will be at most.</summary>
    public static double WidthOf(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);

        return size * text.Sum(c => c is < '\u0100' or (>= '\uff61' and <= '\uff9f') ? HalfWidth : 1);
    }
}
