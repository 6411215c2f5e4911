using System.Text;
using System.Text.RegularExpressions;

namespace ActionPlans.Pages.Tests.Styles;

/// <param name="Selectors">The selectors between the commas.</param>
/// <param name="Declarations">What stands between the braces.</param>
/// <param name="Around">The at-rules around the rule, from the outside.</param>
internal sealed record CssRule(IReadOnlyList<string> Selectors, string Declarations, IReadOnlyList<string> Around);

/// <summary>Reads a style sheet just well enough to ask what its rules apply to.</summary>
internal static partial class CssReader
{
    private static readonly string[] _conditions = ["@media ", "@container ap ", "@supports "];

    /// <exception cref="FormatException">A brace, bracket or quote is not closed, or closed twice.</exception>
    public static IReadOnlyList<CssRule> Read(string css)
    {
        var text = CommentOrString().Replace(css, m => m.Value[0] == '/' ? "" : "''");
        if (text.Count(c => c is '"' or '\'') % 2 != 0
            || text.Contains("/*", StringComparison.Ordinal)
            || text.Count(c => c == '(') != text.Count(c => c == ')'))
        {
            throw new FormatException("A quote, comment or bracket is not closed.");
        }

        var rules = new List<CssRule>();
        var around = new Stack<string>();
        string? head = null;
        var inMargin = false;
        var piece = new StringBuilder();
        foreach (var c in text)
        {
            switch (c)
            {
                // A page's margin boxes stand inside its rule.
                case '{' when head is not null && head.StartsWith("@page", StringComparison.Ordinal) && !inMargin:
                    inMargin = true;
                    break;
                case '}' when inMargin:
                    inMargin = false;
                    break;
                case '{' when head is not null:
                    throw new FormatException($"A rule inside a rule: {head}");
                case '{':
                    head = Taken(piece);
                    if (Array.Exists(_conditions, condition => head.StartsWith(condition, StringComparison.Ordinal)))
                    {
                        around.Push(head);
                        head = null;
                    }

                    break;
                case '}' when head is not null:
                    rules.Add(new CssRule(SplitSelectors(head), Taken(piece), [.. around.Reverse()]));
                    head = null;
                    break;
                case '}':
                    if (Taken(piece).Length > 0 || !around.TryPop(out _))
                    {
                        throw new FormatException("A brace is closed that was not opened.");
                    }

                    break;
                default:
                    piece.Append(c);
                    break;
            }
        }

        return head is null && around.Count == 0 && Taken(piece).Length == 0 ? rules : throw new FormatException("A brace is not closed.");
    }

    private static string Taken(StringBuilder piece)
    {
        var text = piece.ToString().Trim();
        piece.Clear();
        return text;
    }

    // Commas inside brackets, as in :is(th, td), part no selectors.
    private static List<string> SplitSelectors(string head)
    {
        var selectors = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < head.Length; i++)
        {
            depth += head[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (head[i] == ',' && depth == 0)
            {
                selectors.Add(head[start..i].Trim());
                start = i + 1;
            }
        }

        selectors.Add(head[start..].Trim());
        return selectors;
    }

    [GeneratedRegex("""/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();
}
