using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>The glossary names what the code has.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Lazy<string> Code = new(() => string.Join('\n', SourceFiles.Under()
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".cshtml")
        .Select(File.ReadAllText)));

    public static TheoryData<string> Names => [.. File.ReadLines(Repository.PathOf("docs/glossary.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => Name().Matches(line.Split('|')[1]).Select(m => m.Groups["name"].Value))
        .Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_the_glossary_is_in_the_code(string name)
        => Assert.Matches($@"\b{Regex.Escape(name)}\b", Code.Value);

    [GeneratedRegex(@"`\[?(?<name>[A-Z][A-Za-z]+)\]?`")]
    private static partial Regex Name();
}
