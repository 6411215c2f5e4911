using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>What holds of the source files themselves.</summary>
public sealed class SourceTests
{
    private static readonly string[] Folders = ["Modules", "Themes", "Web"];

    private static IEnumerable<string> Files => Folders.SelectMany(f => SourceFiles.Under(f));

    [Fact]
    public void There_are_sources_to_look_at()
        => Assert.Contains(Repository.PathOf("Modules", "ActionPlans.Domain", "Plans", "Plan.cs"), Files);

    [Fact]
    public void No_source_names_the_city()
    {
        // Only Recipes and test data do: the product is for every city.
        string[] names = ["結城", "yuki"];
        Assert.All(Files.Where(SourceFiles.IsText), file =>
        {
            var text = File.ReadAllText(file);
            Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
            Assert.All(
                names,
                name => Assert.DoesNotContain(name, Path.GetRelativePath(Repository.Root, file), StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Sources_are_UTF_8_with_Unix_line_ends()
        => Assert.All(
            Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(
                '\r', new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file))));
}
