using System.Text;
using System.Text.RegularExpressions;

namespace ActionPlans.TestSupport;

/// <summary>An indicator as the source document has it: its name and the cells of the five years, verbatim.</summary>
public sealed record SourceIndicator(string Name, IReadOnlyList<string> Cells);

/// <summary>
/// One sheet (取組シート) as the source document has it, without the mark-up of the text extraction.
/// White space is the extraction's: compare by <see cref="SourceText.Fold"/>.
/// </summary>
public sealed record SourceSheet
{
    /// <summary>The sheet's place in chapter 3, 1 to 39. Only two sheets carry their number in the source.</summary>
    public required int No { get; init; }

    /// <summary>取組内容.</summary>
    public required string Name { get; init; }

    /// <summary>総合計画体系: the line of the comprehensive plan, then the policy lines.</summary>
    public required IReadOnlyList<string> Tree { get; init; }

    /// <summary>主担当課.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>分類 (主要事業, 重点事業), or null.</summary>
    public required string? Class { get; init; }

    /// <summary>取組期間.</summary>
    public required string Period { get; init; }

    /// <summary>概要・方向性.</summary>
    public required string Overview { get; init; }

    /// <summary>手段.</summary>
    public required string Means { get; init; }

    /// <summary>
    /// 年次計画: the filled cells row by row, notes across the years included. On sheet 17 also the cells that
    /// the extraction moved into the row of the indicator.
    /// </summary>
    public required IReadOnlyList<string> Schedule { get; init; }

    /// <summary>指標.</summary>
    public required IReadOnlyList<SourceIndicator> Indicators { get; init; }

    /// <summary>What stands in the row of the indicator where there is no indicator (※…), or null.</summary>
    public required string? NoIndicatorReason { get; init; }
}

/// <summary>
/// Reads the sheets of chapter 3 straight from the source document. It knows nothing of the plan format,
/// so that what the product publishes can be checked against the source by a second path.
/// </summary>
public static partial class SourceSheets
{
    private const int Years = 5;

    /// <summary>The sheets in the order of the document.</summary>
    /// <param name="sourceText">The whole source document.</param>
    /// <exception cref="FormatException">The text has no chapter 3, or a row that is not understood.</exception>
    public static IReadOnlyList<SourceSheet> Read(string sourceText)
    {
        ArgumentNullException.ThrowIfNull(sourceText);
        var lines = sourceText.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var chapter = lines.LastIndexOf("第3章 取組内容"); // the first one stands in the table of contents
        if (chapter < 0)
        {
            throw new FormatException("The source has no chapter 3.");
        }

        var sheets = new List<SourceSheet>();
        var rows = new List<string[]>();
        foreach (var row in lines.Skip(chapter + 1).Select(line => line.Split('\t')).Where(row => row.Length > 1))
        {
            rows.Add([.. row.Select(Strip)]);
            if (row[0] == "評価") // the last row of every sheet
            {
                sheets.Add(ReadSheet(sheets.Count + 1, rows));
                rows.Clear();
            }
        }

        return sheets;
    }

    /// <summary>
    /// The texts of a sheet in the order in which a page must contain them: name, tree, class, departments, overview, means,
    /// then each indicator's name and its year cells, or the reason why there is none. The schedule is checked separately.
    /// </summary>
    public static IEnumerable<string> InOrder(SourceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        IEnumerable<string?> texts =
        [
            sheet.Name, .. sheet.Tree, sheet.Class, .. sheet.Departments, sheet.Overview, sheet.Means,
            .. sheet.Indicators.SelectMany(indicator => indicator.Cells.Prepend(indicator.Name)), sheet.NoIndicatorReason,
        ];
        return texts.OfType<string>();
    }

    private static SourceSheet ReadSheet(int no, List<string[]> rows)
    {
        var tree = Between(rows, "総合計画体系", "取組期間");
        var schedule = Between(rows, "年次計画", "指標").Skip(1).SelectMany(Filled).ToList();
        var (indicators, strays, reason) = ReadIndicators(Between(rows, "指標", "取組実績"));
        return new SourceSheet
        {
            No = no,
            Name = Filled(rows[0]).ElementAt(1),
            Tree = [.. tree.Select(row => row[1])],
            Class = tree[0].Skip(2).SingleOrDefault(text => text.Length > 0),
            Departments = [.. tree.Skip(1).SelectMany(row => row.Skip(2)).Where(text => text.Length > 0 && text != "主担当課")],
            Period = Between(rows, "取組期間", "【概要")[0][1],
            Overview = string.Concat(Between(rows, "【概要", "【手段").Skip(1).SelectMany(Filled)),
            Means = string.Concat(Between(rows, "【手段", "年次計画").Skip(1).SelectMany(Filled)),
            Schedule = [.. schedule, .. strays],
            Indicators = indicators,
            NoIndicatorReason = reason,
        };
    }

    // A row with a cell for every year holds targets, and the cell before it is the indicator's name.
    // What else stands before a name belongs to the schedule; what stands alone is the reason why there is no indicator.
    private static (List<SourceIndicator> Indicators, List<string> Strays, string? Reason) ReadIndicators(List<string[]> rows)
    {
        var indicators = new List<SourceIndicator>();
        var strays = new List<string>();
        var waiting = new List<string>();
        foreach (var cells in rows.Select(row => row.Skip(1).Where(text => text.Length > 0).ToList()))
        {
            if (cells.Count < Years)
            {
                waiting.AddRange(cells);
                continue;
            }

            indicators.Add(new SourceIndicator(waiting[^1], cells));
            strays.AddRange(waiting.SkipLast(1));
            waiting.Clear();
        }

        return (indicators, strays, waiting.SingleOrDefault());
    }

    private static List<string[]> Between(List<string[]> rows, string from, string to)
    {
        var start = rows.FindIndex(row => row[0].StartsWith(from, StringComparison.Ordinal));
        var end = rows.FindIndex(row => row[0].StartsWith(to, StringComparison.Ordinal));
        return start >= 0 && start < end
            ? rows[start..end]
            : throw new FormatException($"A sheet has no rows from {from} to {to}: {string.Join(' ', rows[0])}");
    }

    private static IEnumerable<string> Filled(string[] row) => row.Where(text => text.Length > 0);

    private static string Strip(string cell) => Markup().Replace(cell, "").Trim();

    [GeneratedRegex("</?(?:p|ul|li)(?: [^>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}

/// <summary>How published text is compared with the source.</summary>
public static class SourceText
{
    /// <summary>
    /// NFKC, and all white space removed. Other characters stay, also ○ and ・: full and half width are the same then,
    /// line breaks and wrapped lines do not count, and every other difference does.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
    }
}
