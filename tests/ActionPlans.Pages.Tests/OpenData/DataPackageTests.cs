using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.OpenData;

public sealed class DataPackageTests
{
    private static readonly string Sample = File.ReadAllText(Repository.SampleFile);

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var one = Read(Sample);
        var other = Read(Sample);

        Assert.NotSame(one, other);
        Assert.Equal(one.Files.Select(f => (f.Name, f.Hash)), other.Files.Select(f => (f.Name, f.Hash)));
        Assert.NotEqual(one.Archive.Hash, Read(Sample.Replace("38回", "39回", StringComparison.Ordinal)).Archive.Hash);
    }

    /// <summary>So that a static site that is made from a CMS's file has the same data as the CMS.</summary>
    [Fact]
    public void The_plan_file_gives_the_same_files_again()
    {
        var package = DataPackage.Of(Varied().Eventful().Read());
        var again = Read(Encoding.UTF8.GetString(package.Find("plan.json")!.Content));

        Assert.Equal(package.Files.Select(f => (f.Name, f.Hash)), again.Files.Select(f => (f.Name, f.Hash)));
    }

    [Fact]
    public void A_row_has_the_code_of_its_city_where_the_plan_has_it()
    {
        var plan = PlanJson.Read(Sample).Plan!;
        var without = plan.Document with { Interpretation = plan.Document.Interpretation with { PublisherCode = null } };

        Assert.All(PlanTables.Of(plan), t => Assert.All(t.Column("全国地方公共団体コード"), code => Assert.Equal("082074", code)));
        Assert.DoesNotContain(PlanTables.Of(without.Read()), t => t.Fields.Any(f => f.Name == "全国地方公共団体コード"));
    }

    [Fact]
    public void The_archive_has_all_files_and_their_hashes()
    {
        var package = Read(Sample);
        using var zip = new ZipArchive(new MemoryStream(package.Archive.Content));
        var files = zip.Entries.ToDictionary(e => e.FullName, Content);

        Assert.Equal("yuki-2021.zip", package.Archive.Name);
        Assert.Equal(package.Files.Except([package.Archive]).Select(f => f.Name), zip.Entries.Select(e => e.FullName));
        Assert.All(files, f => Assert.Equal(package.Find(f.Key)!.Content, f.Value));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        var sums = Encoding.UTF8.GetString(files["SHA256SUMS.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Count - 1, sums.Length);
        Assert.All(sums, s => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[s[66..]])), s[..64]));
    }

    [Fact]
    public void Neither_drafts_nor_the_editors_notes_nor_withheld_texts_are_in_any_file()
    {
        var published = Varied().Eventful();
        var secret = published with
        {
            List = [new ListRowDocument { No = "1", Name = "秘密の一覧" }],
            Measures = [.. published.Measures.Select(m => m with
            {
                Interpretation = new MeasureInterpretation
                {
                    Note = "秘密の覚え書き",
                    Doubts = [new DoubtDocument { Text = m.Name, Note = "秘密の疑い" }]
                },
            })],
            Results = [.. published.Results, Result("9", 2020, ("a", "7件")) with { Draft = true, Evaluation = "秘密の下書き" }],
            Summaries = [new YearSummaryDocument { Year = new(2020), Lead = "秘密の総括", Draft = true }],
        };
        Assert.All(DataPackage.Of(secret.Read()).Files.Where(f => f.MediaType != "application/zip"), f =>
            Assert.DoesNotContain("秘密", Encoding.UTF8.GetString(f.Content), StringComparison.Ordinal));
        Assert.Equal(DataPackage.Of(published.Read()).Archive.Hash, DataPackage.Of(secret.Read()).Archive.Hash);

        var last = published.History[^1];
        Assert.Contains(last.Reason!.Text!, PlanFile(published), StringComparison.Ordinal);
        Assert.DoesNotContain(last.Reason.Text!, PlanFile(published.Withheld(last.Seq)), StringComparison.Ordinal);
    }

    /// <summary>What the profiles of version 2 ask for (datapackage.org).</summary>
    [Fact]
    public void The_descriptor_describes_the_files_as_they_are()
    {
        var package = Read(Sample);
        using var descriptor = JsonDocument.Parse(package.Find("datapackage.json")!.Content);
        var root = descriptor.RootElement;

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", root.GetProperty("$schema").GetString());
        Assert.Equal("yuki-2021", root.GetProperty("name").GetString());
        var resources = root.GetProperty("resources").EnumerateArray().ToArray();
        Assert.Equal(
            ["measures.csv", "indicators.csv", "results.csv", "measure-years.csv", "plan.json", "yuki-2021.xlsx"],
            resources.Select(r => r.GetProperty("path").GetString()));
        Assert.All(resources, resource =>
        {
            var file = package.Find(resource.GetProperty("path").GetString()!)!;
            Assert.Matches("^[-a-z0-9._/]+$", resource.GetProperty("name").GetString());
            Assert.Equal(file.Content.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{file.Hash}", resource.GetProperty("hash").GetString());
        });
        var tables = resources.Where(r => r.TryGetProperty("schema", out _)).ToDictionary(r => r.GetProperty("name").GetString()!);
        Assert.Equal(4, tables.Count);
        Assert.All(tables.Values, table =>
        {
            Assert.Equal("table", table.GetProperty("type").GetString());
            var schema = table.GetProperty("schema");
            var csv = CsvFile.Read(package, table.GetProperty("path").GetString()!);
            var fields = schema.GetProperty("fields").EnumerateArray().ToArray();
            Assert.Equal(csv.Head, fields.Select(f => f.GetProperty("name").GetString()!));
            Assert.All(fields, f => Assert.All(csv.Rows, r => AssertType(f, r[f.GetProperty("name").GetString()!])));
            Assert.Equal(csv.Rows.Count, KeysOf(csv, schema.GetProperty("primaryKey")).Distinct().Count());
            if (schema.TryGetProperty("foreignKeys", out var keys))
            {
                var key = Assert.Single(keys.EnumerateArray());
                var parent = key.GetProperty("reference");
                var known = CsvFile.Read(package, parent.GetProperty("resource").GetString() + ".csv");
                Assert.Empty(KeysOf(csv, key.GetProperty("fields")).Except(KeysOf(known, parent.GetProperty("fields"))));
            }
        });
    }

    [Fact]
    public void The_dictionary_explains_every_column()
    {
        var package = Read(Sample);
        var rows = CsvFile.Read(package, "dictionary.csv").Rows;

        Assert.All(rows, r => Assert.All(new[] { "項目", "英語名", "型", "意味" }, c => Assert.NotEmpty(r[c])));
        Assert.All(rows.GroupBy(r => r["ファイル"]), g => Assert.Equal(CsvFile.Read(package, g.Key).Head, g.Select(r => r["項目"])));
        Assert.Equal(package.Tables.Select(t => t.FileName), rows.Select(r => r["ファイル"]).Distinct());
    }

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/deed.ja", "https://creativecommons.org/licenses/by/4.0/deed.ja")]
    [InlineData(null, "README.txt")]
    public void The_licence_is_told_to_programs_and_to_people(string? address, string path)
    {
        var document = Varied() with { Licence = new LicenceDocument { Name = "CC BY 4.0", Address = address } };
        var package = DataPackage.Of(document.Read());
        using var descriptor = JsonDocument.Parse(package.Find("datapackage.json")!.Content);
        var licence = Assert.Single(descriptor.RootElement.GetProperty("licenses").EnumerateArray());

        Assert.Equal(path, licence.GetProperty("path").GetString());
        Assert.Equal("CC BY 4.0", licence.GetProperty("title").GetString());
        Assert.Contains($"利用条件\nCC BY 4.0{(address is null ? "" : "　" + address)}\n", ReadMe(package), StringComparison.Ordinal);
        Assert.Contains("利用条件は決まっていません。", ReadMe(DataPackage.Of(Varied().Read())), StringComparison.Ordinal);
    }

    private static string ReadMe(DataPackage package) => Encoding.UTF8.GetString(package.Find("README.txt")!.Content);

    private static string PlanFile(PlanDocument document)
        => Encoding.UTF8.GetString(DataPackage.Of(document.Read()).Find("plan.json")!.Content);

    private static DataPackage Read(string json) => DataPackage.Of(PlanJson.Read(json).Plan!);

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string> KeysOf(CsvFile csv, JsonElement names)
        => csv.Rows.Select(r => string.Join('\n', names.EnumerateArray().Select(n => r[n.GetString()!])));

    private static void AssertType(JsonElement field, string value)
    {
        var isRequired = field.TryGetProperty("constraints", out var constraints) && constraints.GetProperty("required").GetBoolean();
        Assert.False(isRequired && value.Length == 0, field.GetRawText());
        var invariant = CultureInfo.InvariantCulture;
        Assert.True(
            value.Length == 0 || field.GetProperty("type").GetString() switch
            {
                "integer" => int.TryParse(value, NumberStyles.None, invariant, out _),
                "number" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant, out _),
                "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", invariant, DateTimeStyles.None, out _),
                "string" => true,
                _ => false,
            },
            $"{field.GetProperty("name")}: {value}");
    }
}
