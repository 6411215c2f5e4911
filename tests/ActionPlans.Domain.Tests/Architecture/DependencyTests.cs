using System.Reflection;
using System.Xml.Linq;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>Dependencies point one way, and the domain stands alone.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_domain_references_the_base_class_library_only()
        => Assert.All(
            typeof(PlanJson).Assembly.GetReferencedAssemblies(),
            a => Assert.True(a.Name is "mscorlib" or "netstandard" || a.Name!.StartsWith("System.", StringComparison.Ordinal), a.FullName));

    [Fact]
    public void What_it_references_comes_with_the_runtime()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(
            typeof(PlanJson).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith(runtime, Assembly.Load(a).Location, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_project_names_no_package_project_or_framework()
    {
        var project = XDocument.Load(Repository.PathOf("Modules", "ActionPlans.Domain", "ActionPlans.Domain.csproj"));
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal) || e.Name.LocalName == "Import");
        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")?.Value);
    }

    [Theory]
    [InlineData("ActionPlans.Domain", "ActionPlans.Pages ActionPlans.StaticSite OrchardCore CityTheme")]
    [InlineData("ActionPlans.Pages", "ActionPlans.StaticSite OrchardCore CityTheme")]
    [InlineData("ActionPlans.StaticSite", "OrchardCore CityTheme")]
    public void No_portable_project_names_what_stands_above_it(string project, string forbidden)
    {
        var files = SourceFiles.Under("Modules", project).Where(f => f.EndsWith(".cs", StringComparison.Ordinal)
            || f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".csproj", StringComparison.Ordinal));
        Assert.All(files, file => Assert.All(forbidden.Split(' '), name => Assert.DoesNotContain(name + ".", Code(file), StringComparison.Ordinal)));
    }

    // A comment may speak of anything.
    private static string Code(string file)
        => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
