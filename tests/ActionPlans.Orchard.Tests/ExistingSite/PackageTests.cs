using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>The packages as a stranger uses them: packed, and referenced by a host that stands outside of this repository.</summary>
public sealed partial class PackageTests : IDisposable
{
    private const string Version = "0.1.0";

    private static readonly string[] Projects =
    [
        "Modules/ActionPlans.Domain", "Modules/ActionPlans.Pages", "Modules/ActionPlans.Forms", "Modules/ActionPlans", "Themes/CityTheme",
    ];

    private readonly string _folder = SiteTemplate.NewFolder();

    private string Packages => Path.Combine(_folder, "packages");

    [Fact]
    public async Task A_fresh_host_with_the_packages_alone_shows_the_plan()
    {
        foreach (var project in Projects)
        {
            await HostProgram.DotnetAsync(
                Repository.PathOf(), "pack", project, "--no-build", "--configuration", HostProgram.Configuration, "--output", Packages);
        }

        CheckPackages();
        var host = WriteHost();
        await HostProgram.DotnetAsync(host, "build", "--configuration", "Release");
        await RunAsync(host);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CheckPackages()
    {
        foreach (var project in Projects)
        {
            var name = Path.GetFileName(project);
            using var package = ZipFile.OpenRead(Path.Combine(Packages, $"{name}.{Version}.nupkg"));
            var files = package.Entries.Select(e => e.FullName).ToArray();
            Assert.Contains("README.md", files);
            // Our assembly, and none of anyone else's.
            Assert.Equal([$"lib/net10.0/{name}.dll"], files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)));

            using var text = package.GetEntry($"{name}.nuspec")!.Open();
            var values = XDocument.Load(text).Descendants().ToLookup(e => e.Name.LocalName);
            Assert.Equal("MIT", values["license"].Single().Value);
            Assert.False(string.IsNullOrWhiteSpace(values["description"].Single().Value));
            var dependencies = values["dependency"].Select(d => (string)d.Attribute("id")!).ToArray();
            Assert.Equal(name is not ("ActionPlans.Domain" or "ActionPlans.Pages"), dependencies.Contains("ActionPlans.Pages"));
            Assert.Equal(
                name is "ActionPlans" or "CityTheme", dependencies.Any(d => d.StartsWith("OrchardCore.", StringComparison.Ordinal)));
        }
    }

    private string WriteHost()
    {
        var host = Directory.CreateDirectory(Path.Combine(_folder, "Host")).FullName;
        var orchard = OrchardVersion().Match(File.ReadAllText(Repository.PathOf("Directory.Packages.props"))).Groups["version"].Value;
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(host, "Host.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OrchardCore.Application.Cms.Targets" Version="{orchard}" />
                <PackageReference Include="ActionPlans" Version="{Version}" />
                <PackageReference Include="CityTheme" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        // What was restored before is read, not fetched again; our own packages are kept apart.
        File.WriteAllText(Path.Combine(host, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "cache")}" /></config>
              <packageSources><add key="ours" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(host, "Program.cs"), """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
            var app = builder.Build();
            app.UseStaticFiles();
            app.UseOrchardCore();
            app.Run();
            """);
        Directory.CreateDirectory(Path.Combine(host, "wwwroot"));
        return host;
    }

    private async Task RunAsync(string host)
    {
        await using var server = await HostProgram.StartAsync(
            host, Path.Combine("bin", "Release", "net10.0", "Host.dll"), Path.Combine(_folder, "App_Data"));
        using var setUp = await server.Client.GetAsync("/");
        foreach (var address in new[] { "/", "/action-plans/yuki-2021/", "/action-plans/yuki-2021/measures/16/" })
        {
            var page = await server.ReadAsync(address);
            page.Article();
            Assert.Equal("本文へ", page.QuerySelector("a.site-skip")!.TextContent);
            foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
            {
                using var css = await server.Client.GetAsync(sheet);
                Assert.True(css.IsSuccessStatusCode, sheet);
            }
        }
    }

    [GeneratedRegex("<OrchardCoreVersion>(?<version>[^<]+)<")]
    private static partial Regex OrchardVersion();
}
