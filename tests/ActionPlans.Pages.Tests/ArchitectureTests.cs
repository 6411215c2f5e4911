using System.Reflection;
using System.Xml.Linq;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

public sealed class ArchitectureTests
{
    private static readonly string Folder = Repository.PathOf("Modules", "ActionPlans.Pages");

    [Fact]
    public void Pages_knows_the_domain_and_the_framework_and_nothing_else()
    {
        var names = References(typeof(PageRenderer).Assembly);

        Assert.Contains("ActionPlans.Domain", names);
        Assert.All(names, n => Assert.True(
            n == "ActionPlans.Domain" || n == "System" || n.StartsWith("System.", StringComparison.Ordinal)
            || n.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || n.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal),
            n));
    }

    [Fact]
    public void The_domain_knows_nothing_but_the_base_class_library()
        => Assert.All(References(typeof(Plan).Assembly), n => Assert.True(n == "System" || n.StartsWith("System.", StringComparison.Ordinal), n));

    // An unused reference leaves no trace in the assembly, but it would ask the registry for a package.
    [Fact]
    public void The_project_asks_for_no_package()
    {
        var project = XDocument.Load(Path.Combine(Folder, "ActionPlans.Pages.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Equal(["Microsoft.AspNetCore.App"], project.Descendants("FrameworkReference").Select(r => r.Attribute("Include")!.Value));
        Assert.Equal([@"..\ActionPlans.Domain\ActionPlans.Domain.csproj"], project.Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value));
    }

    [Theory]
    [InlineData("結城")]
    [InlineData("yuki")]
    [InlineData("<script")]
    [InlineData("OrchardCore")]
    [InlineData("IJSRuntime")]
    [InlineData("@rendermode")]
    [InlineData("MarkupString")]
    public void No_file_of_Pages_names_a_city_a_CMS_or_a_script(string word)
        => Assert.DoesNotContain(
            Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".css" && !Path.GetRelativePath(Folder, f).StartsWith("obj", StringComparison.Ordinal)),
            f => File.ReadAllText(f).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string[] References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(a => a.Name!)];
}
