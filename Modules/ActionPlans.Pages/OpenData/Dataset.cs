using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ActionPlans.Pages.OpenData;

/// <summary>What search engines read of the open data: a schema.org Dataset.</summary>
internal static class Dataset
{
    // Escapes what HTML would take for mark-up, and leaves Japanese as it is.
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(DataPageModel page)
    {
        var (links, plan) = page;
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = plan.Title,
            ["description"] = page.Description,
            ["url"] = links.Origin + page.Address,
            ["inLanguage"] = "ja",
            ["isAccessibleForFree"] = true,
            ["temporalCoverage"] = $"{DataTable.Day(plan.Period.From.FirstDay)}/{DataTable.Day(plan.Period.To.LastDay)}",
            ["creator"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = plan.Publisher },
        };
        if (plan.Licence?.Address is { } licence)
        {
            dataset["license"] = licence;
        }

        if (DataPackage.UpdatedAt(plan) is { } updated)
        {
            dataset["dateModified"] = DataTable.Day(DateOnly.FromDateTime(updated.DateTime));
        }

        dataset["distribution"] =
            new JsonArray([.. page.Package.Files.Select(f => Download(links.Origin + links.DataFile(plan, f.Name), f))]);
        return dataset.ToJsonString(Format);
    }

    private static JsonObject Download(string address, DataFile file) => new()
    {
        ["@type"] = "DataDownload",
        ["name"] = file.Title,
        ["contentUrl"] = address,
        ["encodingFormat"] = file.MediaType,
        ["contentSize"] = $"{file.Content.Length} B",
        ["sha256"] = file.Hash,
    };
}
