using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using ExcelDataReader;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>The workbook says what the CSV files say, with numbers and days as such. Another library reads it.</summary>
public sealed class DataWorkbookTests
{
    static DataWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Each_table_is_a_sheet_with_the_rows_of_its_csv_file()
    {
        var package = DataPackage.Of(PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!);
        var sheets = Sheets(package);

        Assert.Equal(
            ["はじめに", "年度ごとの目標と実績", "取組", "指標", "取組の年度ごとの状況", "項目の説明"],
            sheets.Select(s => s.TableName));
        foreach (var table in package.Tables)
        {
            var sheet = sheets.Single(s => s.TableName == table.Title);
            Assert.Equal(table.Fields.Select(f => f.Name), sheet.Rows[0].ItemArray);
            Assert.Equal(
                table.Rows.SelectMany((row, r) => row.Select((value, c) => (r, c, Value: Typed(table.Fields[c], value)))),
                table.Rows.SelectMany((row, r) => row.Select((_, c) => (r, c, Value: sheet.Rows[r + 1][c]))));
        }
    }

    [Fact]
    public void Its_bytes_do_not_tell_when_it_was_written()
    {
        using var parts = new ZipArchive(new MemoryStream(DataPackage.Of(Varied().Read()).Workbook.Content));

        Assert.NotEmpty(parts.Entries);
        Assert.All(parts.Entries, part => Assert.Equal(1980, part.LastWriteTime.Year));
    }

    [Fact]
    public void It_has_no_character_encoding()
    {
        var package = DataPackage.Of(Varied().Read());
        var described = JsonNode.Parse(package.Find("datapackage.json")!.Content)!["resources"]!.AsArray()
            .Single(r => (string?)r!["path"] == package.Workbook.Name)!;

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", package.Workbook.ContentType);
        Assert.Null(described["encoding"]);
    }

    [Fact]
    public void The_introduction_says_what_it_is_and_under_which_terms()
    {
        var lines = Sheets(DataPackage.Of(Varied().Read()))[0].Rows.Cast<DataRow>().Select(r => r[0]).ToArray();

        Assert.Equal("みらい計画", lines[0]);
        Assert.Contains(lines, l => l is string line && line.StartsWith("利用条件は決まっていません。", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_becomes_a_formula_a_number_or_a_day()
    {
        var document = Varied();
        var measure = document.Measures[0] with { Name = "=1+1", Overview = "1-1", Means = "0012" };
        var sheet = Sheets(DataPackage.Of((document with { Measures = [measure, .. document.Measures.Skip(1)] }).Read()))
            .Single(s => s.TableName == "取組");

        Assert.Contains("=1+1", sheet.Rows[1].ItemArray);
        Assert.Contains("1-1", sheet.Rows[1].ItemArray);
        Assert.Contains("0012", sheet.Rows[1].ItemArray);
    }

    [Fact]
    public void What_a_cell_cannot_hold_is_cut_and_says_so()
    {
        var document = Varied();
        var measure = document.Measures[0] with { Overview = new string('あ', 19_999), Means = new string('い', 40_000) };
        var sheet = Sheets(DataPackage.Of(Unchecked(document with { Measures = [measure, .. document.Measures.Skip(1)] })))
            .Single(s => s.TableName == "取組");

        Assert.Contains(new string('あ', 19_999), sheet.Rows[1].ItemArray);
        var cut = Assert.Single(sheet.Rows[1].ItemArray.OfType<string>(), t => t.StartsWith('い'));
        Assert.Equal(32_767, cut.Length);
        Assert.EndsWith("い…（続きはCSVにあります）", cut, StringComparison.Ordinal);
    }

    // Longer than the rules allow, as a rule may change.
    private static Plan Unchecked(PlanDocument document) => PlanFactory.Build(document);

    private static object Typed(DataField field, string value)
    {
        if (value.Length == 0)
        {
            return DBNull.Value;
        }

        return field.Type switch
        {
            DataType.WholeNumber or DataType.Number => double.Parse(value, CultureInfo.InvariantCulture),
            DataType.Day => DateTime.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static List<System.Data.DataTable> Sheets(DataPackage package)
    {
        Assert.Equal($"{package.Archive.Name[..^4]}.xlsx", package.Workbook.Name);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(package.Workbook.Content));
        var sheets = new List<System.Data.DataTable>();
        do
        {
            var sheet = new System.Data.DataTable(reader.Name) { Locale = CultureInfo.InvariantCulture };
            for (var column = 0; column < reader.FieldCount; column++)
            {
                sheet.Columns.Add(new System.Data.DataColumn($"{column}", typeof(object)));
            }

            while (reader.Read())
            {
                sheet.Rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(c => reader.GetValue(c) ?? DBNull.Value)]);
            }

            sheets.Add(sheet);
        }
        while (reader.NextResult());
        return sheets;
    }
}
