using System.Globalization;
using System.Text;
using ActionPlans.Pages.OpenData;
using CsvHelper;
using CsvHelper.Configuration;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>A CSV file of the open data as another program reads it.</summary>
internal sealed record CsvFile(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static CsvFile Read(DataPackage package, string name) => Read(package.Find(name)!.Content);

    public static CsvFile Read(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(csv.Read() && csv.ReadHeader());
        var head = csv.HeaderRecord!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            Assert.Equal(head.Length, csv.Parser.Count);
            rows.Add(head.Index().ToDictionary(h => h.Item, h => csv.GetField(h.Index)!));
        }

        return new CsvFile(head, rows);
    }
}
