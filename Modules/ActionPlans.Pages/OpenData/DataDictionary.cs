using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.OpenData;

/// <summary>What the columns of the tables mean, as a table of its own.</summary>
internal static class DataDictionary
{
    public const string Title = "項目の説明";

    /// <summary>The heads of its own columns; the first one is the table.</summary>
    public static readonly string[] Columns = ["ファイル", "項目", "英語名", "型", "単位", "意味"];

    public static byte[] ToCsv(IEnumerable<DataTable> tables) => CsvTable.WriteVerbatim(Columns, Rows(tables, t => t.FileName));

    /// <summary>A row for each column of the tables.</summary>
    /// <param name="nameOf">What a table is called.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<DataTable> tables, Func<DataTable, string> nameOf)
        => tables.SelectMany(t => t.Fields.Select(f => (IReadOnlyList<string>)
            [nameOf(t), f.Name, f.Title, TypeOf(f), f.Unit ?? "", f.Description]));

    /// <summary>The type in words.</summary>
    public static string TypeOf(DataField field) => field.Type switch
    {
        DataType.WholeNumber => "整数",
        DataType.Number => "数",
        DataType.Day => "日付",
        _ => "文字",
    };
}
