using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Dependencies point one way, as the built assemblies and the restored packages of the portable projects say it.</summary>
public sealed partial class BuiltProjectTests
{
    private static readonly Assembly Domain = typeof(PlanJson).Assembly;

    private static readonly Assembly Pages = typeof(PageRenderer).Assembly;

    public static TheoryData<string> PortableProjects => new("ActionPlans.Domain", "ActionPlans.Pages", "ActionPlans.StaticSite");

    [Fact]
    public void The_domain_references_the_base_class_library_only()
        => Assert.All(References(Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void What_the_domain_references_comes_with_the_runtime()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Assert.All(
            Domain.GetReferencedAssemblies(), a => Assert.StartsWith(runtime, Assembly.Load(a).Location, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_knows_the_domain_the_framework_and_the_writer_of_workbooks()
    {
        var names = References(Pages).ToArray();

        Assert.Contains("ActionPlans.Domain", names);
        Assert.All(names.Except(["SpreadCheetah"]), name => Assert.Matches(DomainOrFramework(), name));
    }

    [Theory]
    [MemberData(nameof(PortableProjects))]
    public void Nothing_of_the_CMS_comes_to_a_portable_project_by_way_of_another_package(string project)
    {
        using var restored = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("Modules", project, "obj", "project.assets.json")));
        var libraries = restored.RootElement.GetProperty("libraries").EnumerateObject().Select(l => l.Name);

        Assert.DoesNotContain(libraries, name => Cms().IsMatch(name));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    [GeneratedRegex(@"^(ActionPlans\.Domain|System(\..+)?|Microsoft\.AspNetCore\..+|Microsoft\.Extensions\..+)$")]
    private static partial Regex DomainOrFramework();

    [GeneratedRegex("OrchardCore|YesSql|Fluid")]
    private static partial Regex Cms();
}
