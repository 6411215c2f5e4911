using System.Globalization;
using AngleSharp.Dom;

namespace ActionPlans.Pages.Tests.Fixtures;

/// <summary>Lays a table out as a browser does.</summary>
internal static class TableShape
{
    /// <summary>
    /// Every row group is a full rectangle as wide as the table's head: no cell missing, none over another, none beyond its group.
    /// </summary>
    public static void AssertFull(IElement table)
    {
        var width = table.QuerySelector("thead tr")!.Children.Sum(c => Span(c, "colspan"));
        foreach (var group in table.QuerySelectorAll("thead, tbody"))
        {
            var rows = group.Children.Length;
            var taken = new HashSet<(int Row, int Column)>();
            foreach (var (row, element) in group.Children.Index())
            {
                foreach (var cell in element.Children)
                {
                    var column = Enumerable.Range(0, int.MaxValue).First(c => !taken.Contains((row, c)));
                    foreach (var place in from r in Enumerable.Range(row, Span(cell, "rowspan")) from c in Enumerable.Range(
                        column, Span(cell, "colspan")) select (r, c))
                    {
                        Assert.True(taken.Add(place), $"Two cells in one place: {cell.OuterHtml}");
                        Assert.True(place.r < rows && place.c < width, $"Beyond the table: {cell.OuterHtml}");
                    }
                }
            }

            Assert.Equal(rows * width, taken.Count);
        }
    }

    public static int Span(IElement cell, string direction) => int.Parse(cell.GetAttribute(direction) ?? "1", CultureInfo.InvariantCulture);
}
