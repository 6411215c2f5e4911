using System.Text.Json;
using Microsoft.Playwright;

namespace ActionPlans.BrowserSupport;

/// <summary>A data cell with the headers that a screen reader says with it.</summary>
public sealed record AccessibleCell(string Text, string RowHeaders, string ColumnHeaders)
{
    public override string ToString() => $"{RowHeaders} / {ColumnHeaders}: {Text}";
}

/// <summary>A table as the browser hands it to a screen reader: by the platform's accessibility tree, not by the HTML.</summary>
/// <param name="Caption">The table's name.</param>
/// <param name="Cells">Its data cells that hold a text.</param>
/// <param name="Faults">
/// Where the tree is not that of a table: a row or cell is missing, or stands in no grid; empty where all is well.
/// </param>
public sealed record AccessibleTable(string Caption, IReadOnlyList<AccessibleCell> Cells, IReadOnlyList<string> Faults)
{
    // What CSS makes of the elements of each table that is shown. A span counts only in a real table cell.
    private const string ShownTables = """
        () => [...document.querySelectorAll('main table')].filter(t => t.checkVisibility()).map(t => ({
          Caption: t.caption?.textContent.trim() ?? '',
          Broken: [t, ...t.querySelectorAll('thead, tbody, tfoot, tr, th, td')].filter(e => getComputedStyle(e).display !== {
            TABLE: 'table', THEAD: 'table-header-group', TBODY: 'table-row-group', TFOOT: 'table-footer-group',
            TR: 'table-row', TH: 'table-cell', TD: 'table-cell' }[e.tagName])
            .map(e => `${e.tagName} is ${getComputedStyle(e).display}`),
          Rows: [...t.rows].map(r => [...r.cells].map(c => (
            { Text: c.textContent.trim().replace(/\s+/g, ' '), Across: c.colSpan, Down: c.rowSpan })))
        }))
        """;

    /// <summary>Every table of the page's content that is shown.</summary>
    public static async Task<IReadOnlyList<AccessibleTable>> OfAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);

        var shown = await page.EvaluateAsync<ShownTable[]>(ShownTables);
        var trees = await TablesOfTreeAsync(page);
        return shown.Length == trees.Count
            ? [.. shown.Zip(trees, Read)]
            : [new AccessibleTable("", [], [$"{shown.Length} tables are shown, {trees.Count} are in the accessibility tree"])];
    }

    private static AccessibleTable Read(ShownTable shown, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var faults = shown.Broken.ToList();
        for (var row = 0; row < Math.Max(rows.Count, shown.Rows.Length); row++)
        {
            var told = row < rows.Count ? rows[row].Count : 0;
            var written = row < shown.Rows.Length ? shown.Rows[row].Length : 0;
            if (told != written)
            {
                faults.Add($"row {row + 1} has {written} cells, {told} of them in the accessibility tree");
            }
        }

        return new AccessibleTable(shown.Caption, faults.Count > 0 ? [] : CellsOf(shown, rows), faults);
    }

    private static List<AccessibleCell> CellsOf(ShownTable shown, IReadOnlyList<IReadOnlyList<string>> roles)
    {
        var grid = new Dictionary<(int Row, int Column), (ShownCell Cell, string Role)>();
        for (var row = 0; row < shown.Rows.Length; row++)
        {
            var column = 0;
            foreach (var (index, cell) in shown.Rows[row].Index())
            {
                while (grid.ContainsKey((row, column)))
                {
                    column++;
                }

                for (var place = 0; place < cell.Across * cell.Down; place++)
                {
                    grid[(row + (place / cell.Across), column + (place % cell.Across))] = (cell, roles[row][index]);
                }
            }
        }

        var across = grid.Keys.Max(k => k.Column) + 1;
        return [.. grid.Where(g => g.Value is { Role: "cell", Cell.Text.Length: > 0 } && g.Value.Cell.Across < across)
            .DistinctBy(g => g.Value.Cell)
            .Select(g => new AccessibleCell(
                g.Value.Cell.Text,
                Headers(grid, "rowheader", k => k.Row == g.Key.Row),
                Headers(grid, "columnheader", k => k.Column == g.Key.Column && k.Row < g.Key.Row)))];
    }

    private static string Headers(
        Dictionary<(int Row, int Column), (ShownCell Cell, string Role)> grid, string role, Func<(int Row, int Column), bool> where)
    {
        var headers = grid.Where(g => g.Value.Role == role && where(g.Key)).OrderBy(g => g.Key.Row + g.Key.Column);
        return string.Join(" › ", headers.Select(g => g.Value.Cell.Text).Distinct());
    }

    // The roles of the cells of each row of each table, in the order in which they are read.
    private static async Task<List<List<List<string>>>> TablesOfTreeAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        var nodes = answer!.Value.GetProperty("nodes").EnumerateArray()
            .DistinctBy(n => n.GetProperty("nodeId").GetString()) // the boxes of one text's lines share a number
            .ToDictionary(n => n.GetProperty("nodeId").GetString()!);
        var root = nodes.Values.First(n => !n.TryGetProperty("parentId", out _));
        return [.. Below(root, nodes, "table").Select(t => Below(t, nodes, "row").Select(RolesOf).ToList())];

        List<string> RolesOf(JsonElement row) => [.. Below(row, nodes, "cell", "columnheader", "rowheader").Select(RoleOf)];
    }

    private static IEnumerable<JsonElement> Below(JsonElement node, Dictionary<string, JsonElement> nodes, params string[] roles)
    {
        foreach (var id in node.GetProperty("childIds").EnumerateArray())
        {
            if (!nodes.TryGetValue(id.GetString()!, out var child))
            {
                continue;
            }

            if (roles.Contains(RoleOf(child)))
            {
                yield return child;
            }
            else
            {
                foreach (var found in Below(child, nodes, roles))
                {
                    yield return found;
                }
            }
        }
    }

    private static string RoleOf(JsonElement node)
        => node.GetProperty("ignored").GetBoolean() ? "" : node.GetProperty("role").GetProperty("value").GetString()!;

    private sealed record ShownTable
    {
        public string Caption { get; set; } = "";

        public string[] Broken { get; set; } = [];

        public ShownCell[][] Rows { get; set; } = [];
    }

    private sealed class ShownCell
    {
        public string Text { get; set; } = "";

        public int Across { get; set; } = 1;

        public int Down { get; set; } = 1;
    }
}
