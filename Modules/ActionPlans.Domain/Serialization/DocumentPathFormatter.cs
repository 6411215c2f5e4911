using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// Says in Japanese what a JSON path of the plan format points at, in the words that the format itself has for its items.
/// </summary>
public static partial class DocumentPathFormatter
{
    // What editors set, and no page shows: residents need no words for it.
    private static readonly string[] Unseen = [".interpretation.slug", ".interpretation.key", "$.format"];

    /// <summary>"$.indicators[0].targets['2021']" of a measure is 指標 1 › 年度ごとの目標 › 令和3年度.</summary>
    public static string Place<T>(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        return string.Join(" › ", Steps(typeof(T), path).Words);
    }

    /// <summary>A difference as residents read it; null where it is in what no page shows.</summary>
    /// <param name="difference">The difference between two documents, its place as a JSON path.</param>
    /// <param name="sheet">The items of the sheet, whose names stand for the format's own; null where it is about no sheet.</param>
    public static DocumentDifference? ForResidents<T>(DocumentDifference difference, Sheet? sheet = null)
    {
        ArgumentNullException.ThrowIfNull(difference);

        if (Array.Exists(Unseen, difference.Path.EndsWith))
        {
            return null;
        }

        // That an item is a setting of the editors' tells residents nothing.
        var (words, property) = Steps(typeof(T), difference.Path, skipped: "interpretation", sheet);
        return new DocumentDifference(string.Join(" › ", words), Value(property, difference.One), Value(property, difference.Other));
    }

    private static (List<string> Words, JsonPropertyInfo? Last) Steps(
        Type document, string path, string? skipped = null, Sheet? sheet = null)
    {
        var words = new List<string>();
        var type = PlanJson.Options.GetTypeInfo(document);
        JsonPropertyInfo? property = null;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups["index"].Success)
            {
                var number = $"{int.Parse(step.Groups["index"].ValueSpan, CultureInfo.InvariantCulture) + 1}";
                if (words.Count == 0)
                {
                    words.Add(number);
                }
                else
                {
                    words[^1] += $" {number}";
                }

                type = Element(type);
                continue;
            }

            var name = step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["key"].Value;
            property = type?.Properties.FirstOrDefault(p => p.Name == name);
            if (property is null)
            {
                var label = path.StartsWith("$.texts", StringComparison.Ordinal) ? sheet?.OwnLabelOf(name) : null;
                words.Add(FiscalYearJsonConverter.TryReadKey(name, out var year) ? year.JapaneseName : label ?? name);
                type = Element(type);
                continue;
            }

            if (name != skipped)
            {
                var label = words.Count == 0 ? sheet?.OwnLabelOf(name) : null;
                words.Add(label ?? Description(property)?.Split('。')[0] ?? property.Name);
            }

            type = PlanJson.Options.GetTypeInfo(property.PropertyType);
        }

        return (words, property);
    }

    // A value that is a word of the format's own, in Japanese; what the city wrote stays as it is.
    private static string? Value(JsonPropertyInfo? property, string? value)
    {
        if (value is null || property is null)
        {
            return value;
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool))
        {
            return value == "true" ? "はい" : "いいえ";
        }

        if (type == typeof(FiscalYear) && FiscalYearJsonConverter.TryReadKey(value, out var year))
        {
            return year.JapaneseName;
        }

        return type.IsEnum
            ? Description(property)?.Split('。')[^1].Split(" / ")
                .FirstOrDefault(c => c.StartsWith($"{value} ", StringComparison.Ordinal))?[(value.Length
                + 1)..]
                ?? value
            : value;
    }

    private static JsonTypeInfo? Element(JsonTypeInfo? type)
        => type?.ElementType is { } element ? PlanJson.Options.GetTypeInfo(element) : null;

    // Its first sentence names the item; the rest explains it to whoever writes one.
    private static string? Description(JsonPropertyInfo property)
        => property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>()
            .FirstOrDefault()?.Description;

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>[0-9]+)\]|\['(?<key>.*?)'\]")]
    private static partial Regex Step();
}
