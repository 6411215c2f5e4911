using System.Reflection;
using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests;

/// <summary>Dependencies point one way: the plan and its pages know nothing of the CMS.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Portable = ["ActionPlans.Domain", "ActionPlans.Pages", "ActionPlans.StaticSite"];

    public static TheoryData<string> PortableProjects => new(Portable);

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void A_portable_project_references_nothing_of_the_CMS(string project)
    {
        var file = File.ReadAllText(Repository.PathOf("Modules", project, $"{project}.csproj"));

        Assert.Empty(Cms().Matches(file).Select(m => m.Value));
        Assert.Empty(Reference().Matches(file).Select(m => m.Groups["project"].Value).Except(Portable));
    }

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void Nothing_of_the_CMS_comes_to_a_portable_project_by_way_of_another_package(string project)
    {
        var restored = Repository.PathOf("Modules", project, "obj", "project.assets.json");
        if (File.Exists(restored)) // the static site is not built for these tests
        {
            var libraries = Library().Matches(File.ReadAllText(restored)).Select(m => m.Groups["name"].Value);
            Assert.DoesNotContain(libraries, name => Cms().IsMatch(name));
        }
    }

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void No_source_file_of_a_portable_project_names_the_CMS(string project)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("Modules", project), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, f => Cms().IsMatch(File.ReadAllText(f)));
    }

    [Fact]
    public void The_built_assemblies_reference_nothing_of_the_CMS_and_the_domain_nothing_but_the_runtime()
    {
        var domain = typeof(Domain.Plans.Plan).Assembly;
        var pages = typeof(Pages.Site.PageModel).Assembly;

        Assert.DoesNotContain(References(domain).Concat(References(pages)), name => Cms().IsMatch(name));
        Assert.All(References(domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain("ActionPlans.Pages", References(domain));
    }

    [Fact]
    public void No_city_is_named_outside_of_recipes_and_tests()
    {
        string[] folders = ["Modules", "Themes", "Web/Program.cs", "Web/CitySite.cs", "Web/appsettings.json"];
        var files = folders.Select(f => Repository.PathOf(f)).SelectMany(f => File.Exists(f) ? [f] : Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".razor" or ".css" or ".json" or ".po" or ".svg");

        Assert.DoesNotContain(files, f => City().IsMatch(File.ReadAllText(f)));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    [GeneratedRegex(@"OrchardCore|\bYesSql|\bFluid\b")]
    private static partial Regex Cms();

    [GeneratedRegex("結城|[Yy]uki")]
    private static partial Regex City();

    [GeneratedRegex("""ProjectReference Include="[^"]*?(?<project>[\w.]+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex("""^ {4}"(?<name>[\w.]+)/[\w.\-]+": \{""", RegexOptions.Multiline)]
    private static partial Regex Library();
}
