using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>Says in Japanese what a JSON path of the plan format points at, in the words that the format itself has for its items.</summary>
public static partial class DocumentWords
{
    /// <summary>"$.indicators[0].targets['2021']" of a measure is 指標 1 › 年度ごとの目標 › 令和3年度.</summary>
    public static string Place<T>(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        var words = new List<string>();
        var type = PlanJson.Options.GetTypeInfo(typeof(T));
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
            var property = type?.Properties.FirstOrDefault(p => p.Name == name);
            words.Add(property is not null ? Words(property) : FiscalYearJsonConverter.TryReadKey(name, out var year) ? year.JapaneseName : name);
            type = property is null ? Element(type) : PlanJson.Options.GetTypeInfo(property.PropertyType);
        }

        return string.Join(" › ", words);
    }

    private static JsonTypeInfo? Element(JsonTypeInfo? type)
        => type?.ElementType is { } element ? PlanJson.Options.GetTypeInfo(element) : null;

    // The first sentence of a description names the item; the rest explains it to whoever writes one.
    private static string Words(JsonPropertyInfo property)
        => property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>().FirstOrDefault()
            ?.Description.Split('。')[0] ?? property.Name;

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>[0-9]+)\]|\['(?<key>.*?)'\]")]
    private static partial Regex Step();
}
