using System.Text.RegularExpressions;
using ActionPlans.Domain.Attainment;
using ActionPlans.Pages.Components;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.Styles;

/// <summary>The class names in the mark-up of the components, whether or not some page shows them.</summary>
internal static partial class MarkUp
{
    // The one class name that is put together.
    private const string StatusName = "ap-@AttainmentFormatter.KeyOf(";

    public static IReadOnlyCollection<string> Classes { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("Modules", "ActionPlans.Pages"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => ClassesIn(File.ReadAllText(file)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    public static IEnumerable<string> ClassesIn(string razor)
    {
        foreach (Match start in ClassAttribute().Matches(razor))
        {
            var value = AttributeValue(razor, start.Index + start.Length);
            if (value.Contains(StatusName, StringComparison.Ordinal))
            {
                foreach (var status in Enum.GetValues<AttainmentStatus>())
                {
                    yield return $"ap-{AttainmentFormatter.KeyOf(status)}";
                }
            }

            foreach (Match name in Name().Matches(value.Replace(StatusName, "", StringComparison.Ordinal)))
            {
                yield return name.Value;
            }
        }
    }

    // Up to the closing quote; a C# expression in brackets may hold quotes of its own.
    private static string AttributeValue(string razor, int start)
    {
        var depth = 0;
        for (var i = start; i < razor.Length; i++)
        {
            depth += razor[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (razor[i] == '"' && depth == 0)
            {
                return razor[start..i];
            }
        }

        throw new FormatException("A quote is not closed.");
    }

    [GeneratedRegex("\\b[Cc]lass=\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\b(?:ap-[a-z0-9-]+|site(?:-[a-z0-9-]+)?)")]
    private static partial Regex Name();
}
