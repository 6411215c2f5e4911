using ActionPlans.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>The C# of a source file: the whole of a code file, the expressions and blocks of a Razor file.</summary>
internal sealed class SourceSyntax
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private readonly IReadOnlyList<(SyntaxNode Root, int FirstLine)> _parts;

    private SourceSyntax(IReadOnlyList<(SyntaxNode Root, int FirstLine)> parts) => _parts = parts;

    public static SourceSyntax Of(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        return file.EndsWith(".cs", StringComparison.Ordinal) ? OfCode(text) : OfRazor(text);
    }

    public static SourceSyntax OfCode(string text) => new([(CSharpSyntaxTree.ParseText(text, Options).GetRoot(), 1)]);

    public static SourceSyntax OfRazor(string text)
        => new([.. RazorCode.In(text).Select(part => (CSharpSyntaxTree.ParseText(part.Code, Options).GetRoot(), part.Line))]);

    /// <summary>Conditional operators inside a branch or the condition of another, with no lambda between them.</summary>
    public IEnumerable<string> ChainedConditionals()
        => Places<ConditionalExpressionSyntax>(inner => inner.Ancestors()
            .TakeWhile(outer => outer is not (AnonymousFunctionExpressionSyntax or StatementSyntax or MemberDeclarationSyntax))
            .Any(outer => outer is ConditionalExpressionSyntax));

    /// <summary>Assignments of a tuple literal to several targets. The result of a method may be deconstructed.</summary>
    public IEnumerable<string> TupleAssignments()
        => Places<AssignmentExpressionSyntax>(assignment
            => assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax
                && Values(assignment.Right).Any(value => value is TupleExpressionSyntax));

    // What an expression may come to.
    private static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Values(inner.Expression),
        ConditionalExpressionSyntax choice => Values(choice.WhenTrue).Concat(Values(choice.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Values(either.Left).Concat(Values(either.Right)),
        _ => [expression],
    };

    private IEnumerable<string> Places<T>(Func<T, bool> isFound)
        where T : SyntaxNode
        => _parts.SelectMany(part => part.Root.DescendantNodes()
            .OfType<T>()
            .Where(isFound)
            .Select(node => $"line {part.FirstLine + node.GetLocation().GetLineSpan().StartLinePosition.Line}: {node}"));
}
