using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>Translates places of the plan format into the fields of the forms: rules that all forms have in common.</summary>
public static partial class FormFields
{
    /// <summary>The rest of a path below a prefix; null where it is not below it.</summary>
    public static string? Below(string prefix, string path)
        => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;

    /// <summary>indicators[1].interpretation.rules[0].baseline is Indicators[1].Rules[0].Baseline.</summary>
    /// <remarks>An error of a whole version of a rule or method belongs to the field of its first year.</remarks>
    public static string Of(string path)
        => VersionRow().IsMatch(path)
            ? Of($"{path}.from")
            : string.Join('.', path.Split('.').Where(s => s != "interpretation").Select(s => char.ToUpperInvariant(s[0]) + s[1..]));

    /// <summary>The same, for forms in which some lists are one text area.</summary>
    public static string Of(string path, params string[] textAreas)
    {
        var field = Of(path);
        return textAreas.FirstOrDefault(n => field.StartsWith(n, StringComparison.Ordinal)) ?? Paragraph().Replace(field, "$1");
    }

    [GeneratedRegex(@"(rules|methods)\[\d+\]$")]
    private static partial Regex VersionRow();

    [GeneratedRegex(@"(\.Paragraphs)\[\d+\]$")]
    private static partial Regex Paragraph();
}
