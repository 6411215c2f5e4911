using System.Runtime.CompilerServices;
using System.Text;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.OpenData;

/// <summary>
/// All files of a plan's open data. They are made of nothing but the plan, so that the same content gives the same bytes on every site, and
/// only once, since a plan is immutable.
/// </summary>
public sealed class DataPackage
{
    internal const string Zip = "application/zip";

    internal const string ReadMeName = "README.txt";

    private const string Csv = "text/csv";
    internal const string Json = "application/json";

    internal const string HashesName = "SHA256SUMS.txt";

    private const string Text = "text/plain";

    // The packages go with their plans.
    private static readonly ConditionalWeakTable<Plan, DataPackage> Packages = [];

    private DataPackage(Plan plan)
    {
        Tables = PlanTables.Of(plan);
        Workbook = new(
            $"{plan.Slug}.xlsx", "Excelなどの表計算ソフトで開くブック", DataWorkbook.MediaType,
            DataWorkbook.Write(plan, Tables, Tables.First(t => t.Name == PlanTables.ResultsName)));
        List<DataFile> data =
        [
            .. Tables.Select(t => new DataFile(t.FileName, t.Title, Csv, t.ToCsv())),
            new("plan.json", "計画のすべて（JSON）", Json, Utf8(PlanJson.Write(plan.Document))),
        ];
        List<DataFile> files =
        [
            Workbook,
            .. data,
            new("dictionary.csv", "項目の説明", Csv, DataDictionary.ToCsv(Tables)),
            new("datapackage.json", "ファイルと項目の説明（プログラム用）", Json, Utf8(DataDescriptor.Write(plan, Tables, [.. data, Workbook]))),
            new(ReadMeName, "はじめに、利用条件", Text, Utf8(ReadMe.Write(plan, [Workbook, .. data]))),
        ];
        files.Add(new(HashesName, "ファイルの指紋（SHA-256）", Text, Utf8(string.Concat(files.Select(f => $"{f.Hash}  {f.Name}\n")))));
        Archive = new($"{plan.Slug}.zip", "すべてのファイル", Zip, StableZip.Of(files.Select(f => (f.Name, f.Content))));
        Files = [Archive, .. files];
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<DataTable> Tables { get; }

    /// <summary>All tables in one file, for those who use a spreadsheet.</summary>
    public DataFile Workbook { get; }

    /// <summary>All files, the archive first.</summary>
    public IReadOnlyList<DataFile> Files { get; }

    /// <summary>All other files in one.</summary>
    public DataFile Archive { get; }

    /// <summary>The files of a plan.</summary>
    public static DataPackage Of(Plan plan) => Packages.GetValue(plan, p => new DataPackage(p));

    public DataFile? Find(string name) => Files.FirstOrDefault(f => f.Name == name);

    /// <summary>When something of the plan was published last, where the city is; null where that is not recorded.</summary>
    internal static DateTimeOffset? UpdatedAt(Plan plan)
        => plan.History.Max(e => (DateTimeOffset?)e.At)?.ToOffset(TimeSpan.FromHours(9));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
