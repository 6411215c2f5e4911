using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>The style of the source files that .editorconfig cannot hold the build to.</summary>
public sealed partial class CodeStyleTests
{
    // As in .editorconfig, which only editors read.
    private const int MaxColumns = 140;
    private const int MaxLines = 200;

    private static readonly string[] Program = ["Modules/", "Themes/", "Web/"];

    public static TheoryData<string> Sources => [.. Files(".cs", ".razor", ".cshtml")];

    public static TheoryData<string> CodeFiles => [.. Files(".cs")];

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_line_is_wider_than_a_screen(string file)
        => AssertNone(File.ReadLines(Repository.PathOf(file))
            .Select((line, index) => (Number: index + 1, Text: line))
            .Where(line => line.Text.Length > MaxColumns && !IsUnbreakable(file, line.Text))
            .Select(line => $"{file}:{line.Number} has {line.Text.Length} columns, {MaxColumns} are allowed: {line.Text.Trim()}"));

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_conditional_operator_is_chained(string file)
        => AssertNone(SourceSyntax.Of(file).ChainedConditionals().Select(place => $"{file}: {place}"));

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_tuple_stands_for_several_assignments(string file)
        => AssertNone(SourceSyntax.Of(file).TupleAssignments().Select(place => $"{file}: {place}"));

    [Theory]
    [MemberData(nameof(CodeFiles))]
    public void No_code_file_of_the_program_is_long(string file)
    {
        var lines = File.ReadLines(Repository.PathOf(file)).Count();
        var isProgram = Program.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
        Assert.True(lines <= MaxLines || !isProgram, $"{file} has {lines} lines, {MaxLines} are allowed.");
    }

    [Theory]
    [InlineData("_ = a ? 1 : b ? 2 : 3;", true)]
    [InlineData("_ = a ? b ? 1 : 2 : 3;", true)]
    [InlineData("_ = a ? F(b ? 1 : 2) : 3;", true)]
    [InlineData("_ = a ? F(x => x ? 1 : 2) : 3;", false)]
    [InlineData("_ = F(a ? 1 : 2, b ? 3 : 4);", false)]
    public void A_chained_conditional_operator_is_found(string code, bool isFound)
    {
        Assert.Equal(isFound, SourceSyntax.OfCode(code).ChainedConditionals().Any());
        Assert.Equal(isFound, SourceSyntax.OfRazor($"<p>\n  @({code[4..^1]})\n</p>").ChainedConditionals().Any());
        Assert.Equal(isFound, SourceSyntax.OfRazor($"<Part Value=\"{code[4..^1]}\" />").ChainedConditionals().Any());
        Assert.Equal(isFound, SourceSyntax.OfRazor($"<p></p>\n\n@code {{\n  void M() {{ {code} }}\n}}").ChainedConditionals().Any());
    }

    [Theory]
    [InlineData("var (a, b) = (1, 2);", true)]
    [InlineData("(a, b) = (b, a);", true)]
    [InlineData("(a, b) = c ? (1, 2) : (2, 1);", true)]
    [InlineData("(a, b) = F(1, 2);", false)]
    [InlineData("var (a, b) = F((1, 2));", false)]
    public void A_tuple_assignment_is_found(string code, bool isFound)
    {
        Assert.Equal(isFound, SourceSyntax.OfCode(code).TupleAssignments().Any());
        Assert.Equal(isFound, SourceSyntax.OfRazor($"@{{\n  {code}\n}}\n<p></p>").TupleAssignments().Any());
    }

    // Assert.Empty cuts each text after 50 letters, and the place with it.
    private static void AssertNone(IEnumerable<string> problems)
    {
        var all = string.Join('\n', problems);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Files(params string[] extensions)
        => SourceFiles.Under()
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    private static bool IsUnbreakable(string file, string line)
        => Path.GetExtension(file) == ".razor" ? UnspacedText().IsMatch(line) : OneLiteral().IsMatch(line);

    // Japanese text: a line break in it would be shown as a space.
    [GeneratedRegex(@"^\s*[^\s<>]+$")]
    private static partial Regex UnspacedText();

    // A message is one literal, because its text is the key of its translation. It has the line to itself, or is all of an attribute.
    [GeneratedRegex("""^\s*(?:[\w-]+=')?(?:@?[SHT]\[|\$)?"(?:[^"\\]|\\.)*"[\])},;]*'?$""")]
    private static partial Regex OneLiteral();
}
