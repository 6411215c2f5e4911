using System.Text;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// A table as a CSV file by RFC 4180 that a spreadsheet opens as it is meant: in UTF-8 with a mark that says so, and without running any
/// text as a formula.
/// </summary>
public static class CsvTable
{
    // What makes a spreadsheet take a text for a formula; full width too, which some do in Japanese.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    /// <summary>Writes the table.</summary>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The rows; each has a text for each column.</param>
    public static byte[] Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rows);

        var text = new StringBuilder("\ufeff");
        foreach (var row in rows.Prepend(head))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// A text as it is written to the file, before quoting: with a leading apostrophe where a spreadsheet would run it as a formula.
    /// </summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
    }

    private static string Cell(string text)
    {
        var guarded = Guard(text);
        return guarded.IndexOfAny(Quoted) < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
