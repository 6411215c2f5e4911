using System.Text.RegularExpressions;
using System.Xml.Linq;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>
/// Dependencies point one way, as the sources and projects say it. What the built assemblies and restored packages say is asked where all
/// of them are built: <c>BuiltProjectTests</c> of the static site's tests.
/// </summary>
public sealed partial class DependencyTests
{
    private const string Domain = "ActionPlans.Domain";
    private const string Pages = "ActionPlans.Pages";

    private static readonly string[] Portable = [Domain, Pages, "ActionPlans.StaticSite"];

    public static TheoryData<string> PortableProjects => new(Portable);

    [Fact]
    public void The_domain_names_no_package_project_or_framework()
    {
        var project = Project(Domain);

        Assert.DoesNotContain(
            project.Descendants(), e => e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal) || e.Name.LocalName == "Import");
        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")?.Value);
    }

    // An unused reference leaves no trace in the assembly, but it would ask the registry for a package.
    [Fact]
    public void The_pages_name_no_package_but_the_one_for_workbooks()
    {
        var project = Project(Pages);

        Assert.Equal(["SpreadCheetah"], Included(project, "PackageReference"));
        Assert.Equal(["Microsoft.AspNetCore.App"], Included(project, "FrameworkReference"));
        Assert.Equal([@"..\ActionPlans.Domain\ActionPlans.Domain.csproj"], Included(project, "ProjectReference"));
    }

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void A_portable_project_references_portable_projects_and_nothing_of_the_CMS(string name)
    {
        var project = Project(name);
        var projects = Included(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')));

        Assert.DoesNotMatch(Cms(), project.ToString());
        Assert.Empty(projects.Except(Portable));
    }

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void No_source_of_a_portable_project_names_the_CMS(string project)
    {
        var files = Sources(project, ".cs", ".razor");

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, f => Cms().IsMatch(File.ReadAllText(f)));
    }

    [Theory]
    [InlineData(Domain, "ActionPlans.Pages ActionPlans.StaticSite OrchardCore CityTheme")]
    [InlineData(Pages, "ActionPlans.StaticSite OrchardCore CityTheme")]
    [InlineData("ActionPlans.StaticSite", "OrchardCore CityTheme")]
    public void No_portable_project_names_what_stands_above_it(string project, string forbidden)
        => Assert.All(Sources(project, ".cs", ".razor", ".csproj"), file =>
            Assert.All(forbidden.Split(' '), name => Assert.DoesNotContain(name + ".", Code(file), StringComparison.Ordinal)));

    [Theory]
    [InlineData("<script")]
    [InlineData("OrchardCore")]
    [InlineData("IJSRuntime")]
    [InlineData("@rendermode")]
    [InlineData("MarkupString")]
    public void No_source_of_the_pages_names_a_CMS_or_a_script(string word)
        => Assert.DoesNotContain(
            Sources(Pages, ".cs", ".razor", ".css").Where(f => !WithScript.Contains(Path.GetFileName(f)) || word != "<script"),
            f => File.ReadAllText(f).Contains(word, StringComparison.OrdinalIgnoreCase));

    // Data for search engines stand in an element that no browser runs. The static site's search has a script, and works without.
    private static readonly string[] WithScript = ["JsonLd.cs", "SiteDocument.razor"];

    private static XDocument Project(string name) => XDocument.Load(Repository.PathOf("Modules", name, $"{name}.csproj"));

    private static IEnumerable<string> Included(XDocument project, string item)
        => project.Descendants(item).Select(r => r.Attribute("Include")!.Value);

    private static string[] Sources(string project, params string[] extensions)
        => [.. SourceFiles.Under("Modules", project).Where(f => extensions.Contains(Path.GetExtension(f)))];

    // A comment may speak of anything.
    private static string Code(string file)
        => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"OrchardCore|\bYesSql|\bFluid\b")]
    private static partial Regex Cms();
}
