using System.Globalization;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.OpenData;

/// <summary>A table of the open data.</summary>
/// <param name="Name">Its name, and that of its file without the extension.</param>
/// <param name="Title">What it is, in Japanese.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="Key">The names of the columns that tell a row from all others.</param>
/// <param name="Parent">The table to a row of which each of its rows belongs, by the key of that table; null where there is none.</param>
/// <param name="Rows">The rows; each has a text for each column, empty where there is no value.</param>
public sealed record DataTable(
    string Name,
    string Title,
    IReadOnlyList<DataField> Fields,
    IReadOnlyList<string> Key,
    DataTable? Parent,
    IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>What each row has in a column.</summary>
    /// <param name="name">The column's name.</param>
    public IEnumerable<string> Column(string name)
    {
        var place = Fields.Index().First(f => f.Item.Name == name).Index;
        return Rows.Select(r => r[place]);
    }

    /// <summary>The name of its file.</summary>
    public string FileName => $"{Name}.csv";

    internal static DataTable Of<TRow>(
        string name, string title, IReadOnlyList<DataColumn<TRow>> columns, string[] key, DataTable? parent, IEnumerable<TRow> rows)
        => new(
            name,
            title,
            [.. columns.Select(c => c.Field)],
            key,
            parent,
            [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(c => c.Value(row) ?? "")])]);

    internal byte[] ToCsv() => CsvTable.WriteVerbatim([.. Fields.Select(f => f.Name)], Rows);

    /// <summary>A number as programs read it.</summary>
    internal static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
