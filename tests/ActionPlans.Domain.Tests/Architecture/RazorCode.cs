using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>
/// Finds the C# in a Razor file: the members (<c>@code</c>), statements, expressions (<c>@(…)</c>), conditions (<c>@if (…)</c>), and values
/// of component parameters.
/// </summary>
internal static partial class RazorCode
{
    /// <summary>Each piece as a file of C#, with the line of the Razor file where it begins.</summary>
    public static IEnumerable<(string Code, int Line)> In(string text)
    {
        var members = Members().Match(text);
        var markup = members.Success ? text[..members.Index] : text;
        if (members.Success)
        {
            yield return ("class Members " + text[(members.Index + members.Length - 1)..], LineOf(text, members.Index));
        }

        // A statement of a block of code, one line or several, up to its semicolon.
        foreach (Match statement in Statement().Matches(markup))
        {
            yield return (statement.Value, LineOf(text, statement.Groups["code"].Index));
        }

        foreach (Match opening in Opening().Matches(markup))
        {
            var code = Enclosed(markup, opening.Index + opening.Length - 1);
            yield return ($"_ = {code};", LineOf(text, opening.Index));
        }

        foreach (Match value in AttributeValue().Matches(markup))
        {
            yield return ($"_ = {value.Groups["code"].Value};", LineOf(text, value.Index));
        }
    }

    // From an opening parenthesis to the one that closes it; those inside of strings come in pairs.
    private static string Enclosed(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return text[start..(at + 1)];
            }
        }

        return text[start..];
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^@(?:code|functions)\s*\{", RegexOptions.Multiline)]
    private static partial Regex Members();

    [GeneratedRegex(@"^[ ]*(?<code>(?:var |return |\()[^;<]*;)", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"@(?:if |foreach |for |switch |while )?\(")]
    private static partial Regex Opening();

    // A component's parameter holds C# without @.
    [GeneratedRegex("""[A-Z]\w*="(?<code>[^"@][^"]*\?[^"]*)"(?=[\s/>])""")]
    private static partial Regex AttributeValue();
}
