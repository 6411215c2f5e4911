using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.OpenData;

/// <summary>What the columns of the tables mean, as a table of its own.</summary>
internal static class DataDictionary
{
    public static byte[] ToCsv(IEnumerable<DataTable> tables) => CsvTable.WriteVerbatim(
        ["ファイル", "項目", "英語名", "型", "単位", "意味"],
        tables.SelectMany(t => t.Fields.Select(f => (IReadOnlyList<string>)
            [t.FileName, f.Name, f.Title, TypeOf(f), f.Unit ?? "", f.Description])));

    /// <summary>The type in words.</summary>
    public static string TypeOf(DataField field) => field.Type switch
    {
        DataType.WholeNumber => "整数",
        DataType.Number => "数",
        DataType.Day => "日付",
        _ => "文字",
    };
}
