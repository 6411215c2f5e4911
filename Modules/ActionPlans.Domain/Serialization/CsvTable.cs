using System.Text;

namespace ActionPlans.Domain.Serialization;

/// <summary>A table as a CSV file by RFC 4180, in UTF-8 with a mark that says so, as spreadsheets need it.</summary>
public static class CsvTable
{
    // What makes a spreadsheet take a text for a formula; full width too, which some do in Japanese.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    /// <summary>
    /// Writes the table with a guard against formula injection (<see cref="Guard"/>), for texts that nobody has approved yet.
    /// </summary>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The rows; each has a text for each column.</param>
    public static byte[] Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
        => WriteVerbatim(head, rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Guard)]));

    /// <summary>Writes the table with every text as it is: published data, which programs read too.</summary>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The rows; each has a text for each column.</param>
    public static byte[] WriteVerbatim(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
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
        => text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
