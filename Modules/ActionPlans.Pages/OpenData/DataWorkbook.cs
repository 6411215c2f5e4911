using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace ActionPlans.Pages.OpenData;

/// <summary>
/// The tables of the open data in one workbook (.xlsx), a sheet each: numbers and days are numbers and days, all else is text, so that
/// it can be sorted as it is opened, and no text becomes a formula or a date.
/// </summary>
internal static class DataWorkbook
{
    internal const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // What a cell can hold; a longer text is in the CSV.
    private const int MaxCellText = 32_767;

    private const string Continued = "…（続きはCSVにあります）";

    // Widths of columns in characters of the default font, of which a kanji takes two.
    private const int PageWidth = 90;
    private const int NameWidth = 36;
    private const int TextWidth = 18;
    private const int NumberWidth = 12;

    /// <summary>Writes the workbook: an introduction, the tables, and what their columns mean.</summary>
    /// <param name="first">The table that stands before the others.</param>
    /// <returns>The same bytes for the same tables.</returns>
    public static byte[] Write(Plan plan, IReadOnlyList<DataTable> tables, DataTable first)
    {
        using var written = new MemoryStream();
        // Writing to memory never waits.
        WriteAsync(written, plan, [first, .. tables.Where(t => t != first)]).GetAwaiter().GetResult();
        // The library writes the time of writing into the archive.
        using var archive = new ZipArchive(written, ZipArchiveMode.Read);
        return StableZip.Of(archive.Entries.Select(e => (e.FullName, Read(e))));
    }

    private static async Task WriteAsync(Stream output, Plan plan, IReadOnlyList<DataTable> tables)
    {
        var options = new SpreadCheetahOptions { DocumentProperties = null, PreserveStringWhitespace = true };
        await using var book = await Spreadsheet.CreateNewAsync(output, options);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        var day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        await WriteIntroductionAsync(book, bold, plan, tables);
        foreach (var table in tables)
        {
            await WriteTableAsync(book, bold, day, table);
        }

        await WriteColumnsAsync(book, bold, tables);
        await book.FinishAsync();
    }

    private static async Task WriteIntroductionAsync(Spreadsheet book, StyleId bold, Plan plan, IReadOnlyList<DataTable> tables)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = PageWidth;
        var wrapped = book.AddStyle(new Style { Alignment = { WrapText = true } });
        await book.StartWorksheetAsync("はじめに", sheet);
        await book.AddRowAsync([new Cell(plan.Title, bold)]);
        string?[] lines =
        [
            plan.Publisher,
            DataPackage.UpdatedAt(plan) is { } updated ? $"{YearFormatter.Day(updated)}更新" : null,
            ReadMe.Description(plan),
            .. tables.Select(t => $"シート「{t.Title}」　{t.Rows.Count.ToString("#,##0", CultureInfo.InvariantCulture)}行"),
            $"シート「{DataDictionary.Title}」　それぞれの列の意味",
            "利用条件",
            .. ReadMe.Licence(plan),
        ];
        foreach (var line in lines.OfType<string>())
        {
            await book.AddRowAsync([new Cell(CellText(line), wrapped)]);
        }
    }

    private static async Task WriteTableAsync(Spreadsheet book, StyleId bold, StyleId day, DataTable table)
    {
        var sheet = SheetOf(table.Fields.Count, table.Rows.Count);
        foreach (var (index, field) in table.Fields.Index())
        {
            sheet.Column(index + 1).Width = WidthOf(field);
        }

        await book.StartWorksheetAsync(table.Title, sheet);
        await book.AddHeaderRowAsync([.. table.Fields.Select(f => f.Name)], bold);
        foreach (var row in table.Rows)
        {
            await book.AddRowAsync((IList<Cell>)[.. table.Fields.Zip(row, (field, value) => CellOf(field, value, day))]);
        }
    }

    private static async Task WriteColumnsAsync(Spreadsheet book, StyleId bold, IReadOnlyList<DataTable> tables)
    {
        var rows = DataDictionary.Rows(tables, table => table.Title).ToList();
        var sheet = SheetOf(DataDictionary.Columns.Length, rows.Count);
        sheet.Column(1).Width = NameWidth;
        sheet.Column(2).Width = TextWidth;
        sheet.Column(3).Width = NameWidth;
        sheet.Column(DataDictionary.Columns.Length).Width = PageWidth;
        await book.StartWorksheetAsync(DataDictionary.Title, sheet);
        await book.AddHeaderRowAsync(DataDictionary.Columns, bold);
        foreach (var row in rows)
        {
            await book.AddRowAsync((IList<DataCell>)[.. row.Select(text => new DataCell(CellText(text)))]);
        }
    }

    private static WorksheetOptions SheetOf(int columns, int rows) => new()
    {
        FrozenRows = 1,
        AutoFilter = new AutoFilterOptions($"A1:{ColumnName(columns)}{rows + 1}"),
    };

    private static int WidthOf(DataField field)
    {
        if (field.Type != DataType.Text)
        {
            return NumberWidth;
        }

        return field == PlanTables.MeasureName || field == PlanTables.IndicatorName ? NameWidth : TextWidth;
    }

    private static Cell CellOf(DataField field, string value, StyleId day)
    {
        if (value.Length == 0)
        {
            return default;
        }

        return field.Type switch
        {
            DataType.WholeNumber or DataType.Number => new Cell(decimal.Parse(value, CultureInfo.InvariantCulture)),
            DataType.Day => new Cell(DateTime.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture), day),
            _ => new Cell(CellText(value)),
        };
    }

    // What XML cannot hold is shown as a replacement character; the CSV has it as it is.
    private static string CellText(string text)
    {
        var plain = text.Length <= MaxCellText ? text : text[..(MaxCellText - Continued.Length)] + Continued;
        return plain.All(XmlConvert.IsXmlChar)
            ? plain
            : string.Concat(plain.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));
    }

    // 1 is A, 27 is AA.
    private static string ColumnName(int number)
        => number <= 26 ? $"{(char)('A' + number - 1)}" : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
