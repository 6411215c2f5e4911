using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>Inside a module project too dependencies point one way.</summary>
public sealed partial class ModuleFolderTests
{
    public static TheoryData<string> Modules => new("ActionPlans", "ActionPlans.Reporting");

    /// <summary>
    /// A folder depends on another one where one of its files has its namespace in a <c>using</c>. A <c>Startup</c> composes, and may know
    /// everything.
    /// </summary>
    [Theory]
    [MemberData(nameof(Modules))]
    public void Folders_have_no_cycle(string module)
    {
        var sources = SourceFiles.Under("Modules", module)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith("Startup.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(source => Namespace().IsMatch(source))
            .ToLookup(source => Namespace().Match(source).Groups["name"].Value);
        var known = sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var edges = known.ToDictionary(
            name => name,
            name => sources[name].SelectMany(source => Using().Matches(source)).Select(m => m.Groups["name"].Value)
                .Where(used => used != name && known.Contains(used)).ToHashSet(StringComparer.Ordinal));

        Assert.True(known.Count > 5, "The folders of the module were not found.");
        Assert.Empty(InCycles(edges));
    }

    /// <summary>A page that requires a resource of a feature that is switched off cannot be shown.</summary>
    [Fact]
    public void Views_of_the_base_module_require_only_its_own_resources()
    {
        var files = SourceFiles.Under("Modules", "ActionPlans").ToArray();
        var required = files.Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal)).Select(File.ReadAllText)
            .SelectMany(text => OwnResource().Matches(text)).Select(m => m.Groups["name"].Value).Distinct().ToArray();
        var code = string.Concat(files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.NotEmpty(required);
        Assert.All(required, name => Assert.Contains($"\"{name}\"", code, StringComparison.Ordinal));
    }

    /// <summary>Where a test goes is found by the name of the folder of what it tests.</summary>
    [Fact]
    public void Folders_of_the_Orchard_tests_are_named_as_the_folders_of_what_they_test()
    {
        string[] wholeSite = ["Databases", "ExistingSite", "Reporting", "CityTheme", "Web"];
        string[] wholeHost = ["Rights"];

        Assert.Empty(TestFolders("").Except(FoldersOf("Modules", "ActionPlans")).Except(wholeSite));
        Assert.Empty(TestFolders("Reporting").Except(FoldersOf("Modules", "ActionPlans.Reporting")));
        Assert.Empty(TestFolders("Web").Except(FoldersOf("Web")).Except(wholeHost));
    }

    private static string[] TestFolders(string folder) => FoldersOf("tests", "ActionPlans.Orchard.Tests", folder);

    // Those with sources: a build leaves others behind.
    private static string[] FoldersOf(params string[] folder)
    {
        var path = Repository.PathOf(folder);
        return [.. SourceFiles.Under(folder)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".po", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(path, f).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct()];
    }

    // What depends on nothing that is left, and what nothing that is left depends on, is in no cycle.
    private static IEnumerable<string> InCycles(Dictionary<string, HashSet<string>> edges)
    {
        var left = edges.Keys.ToHashSet(StringComparer.Ordinal);
        string[] free;
        do
        {
            free = [.. left.Where(name => !edges[name].Overlaps(left) || !left.Any(other => edges[other].Contains(name)))];
            left.ExceptWith(free);
        }
        while (free.Length > 0);

        return left.Select(name => $"{name} → {string.Join(", ", edges[name].Where(left.Contains))}").Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("asp-name=\"(?<name>action-plans[^\"]*)\"")]
    private static partial Regex OwnResource();
}
