using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.SiteTesting;

/// <summary>Makes deployment packages and imports them, in the administrator's own screens.</summary>
public static partial class SiteDeployment
{
    /// <summary>Makes a deployment plan with the step that exports action plans.</summary>
    /// <param name="admin">The administrator.</param>
    /// <param name="slugs">The plans to choose; all where none is named.</param>
    /// <returns>The deployment plan's number.</returns>
    public static async Task<string> AddDeploymentPlanAsync(this HttpClient admin, params string[] slugs)
    {
        var name = $"plan-{Guid.NewGuid():n}";
        var create = new SiteForm(
            await admin.ReadAsync("/Admin/DeploymentPlan/Create"), "/Admin/DeploymentPlan/Create",
            "form:has([name=Name])") { ["Name"] = name };
        using (var created = await create.SubmitAsync(admin))
        {
            Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        }

        var row = (await admin.ReadAsync("/Admin/DeploymentPlan/Index")).QuerySelectorAll("li")
            .Single(l => l.TextContent.Contains(name, StringComparison.Ordinal) && l.QuerySelector("li") is null);
        var id = Number().Match(row.QuerySelector("a[href*='/DeploymentPlan/Display/']")!.GetAttribute("href")!).Value;
        var form = await admin.NewPlanStepAsync(id);
        if (slugs.Length > 0)
        {
            form["PlanDeploymentStep.All"] = "false";
            form["PlanDeploymentStep.Slugs"] = slugs.Single();
        }

        using var added = await form.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return id;
    }

    /// <summary>The form of a new step that exports action plans.</summary>
    public static async Task<SiteForm> NewPlanStepAsync(this HttpClient admin, string deploymentPlan)
    {
        var address = $"/Admin/DeploymentPlan/{deploymentPlan}/Step/Create?type=PlanDeploymentStep";
        return new SiteForm(await admin.ReadAsync(address), address, "form:has([name='PlanDeploymentStep.All'])");
    }

    /// <summary>Executes a deployment plan.</summary>
    public static async Task<HttpResponseMessage> ExecuteAsync(this HttpClient admin, string deploymentPlan)
    {
        using var content = new FormUrlEncodedContent([await admin.TokenAsync("/Admin/DeploymentPlan/Create")]);
        return await admin.PostAsync($"/Admin/DeploymentPlan/ExportFile/Execute/{deploymentPlan}", content);
    }

    /// <summary>Executes a deployment plan and takes the package that comes of it.</summary>
    public static async Task<byte[]> PackageAsync(this HttpClient admin, string deploymentPlan)
    {
        using var answer = await admin.ExecuteAsync(deploymentPlan);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The files of a package.</summary>
    public static IReadOnlyDictionary<string, string> Unpack(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        });
    }

    /// <summary>Imports a package.</summary>
    /// <returns>What the administrator is told.</returns>
    public static async Task<string> ImportPackageAsync(this HttpClient admin, byte[] package)
    {
        var token = await admin.TokenAsync("/Admin/DeploymentPlan/Import/Index");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token.Value), token.Key },
            { new ByteArrayContent(package), "importedPackage", "package.zip" },
        };
        using var answer = await admin.PostAsync("/Admin/DeploymentPlan/Import/Import", content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return string.Join('\n',
            (await admin.ReadAsync("/Admin/DeploymentPlan/Import/Index")).QuerySelectorAll("[class*='message-']")
                .Select(m => m.ClassName + m.TextContent));
    }

    private static async Task<KeyValuePair<string, string>> TokenAsync(this HttpClient client, string address)
    {
        var field = (await client.ReadAsync(address)).QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!;
        return new(field.Name!, field.Value);
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();
}
