using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// Compares parsed JSON with the serializer's own description of a type and reports every difference.
/// The serializer itself stops at the first, and an editor of a plan needs them all.
/// </summary>
internal static class JsonStructure
{
    public static void Check(JsonElement element, JsonTypeInfo type, string path, IssueCollector issues)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(element, type, path, issues);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckArray(element, type, path, issues);
                break;
            case JsonTypeInfoKind.Dictionary:
                CheckDictionary(element, type, path, issues);
                break;
            default:
                CheckValue(element, type, path, issues);
                break;
        }
    }

    private static void CheckObject(JsonElement element, JsonTypeInfo type, string path, IssueCollector issues)
    {
        if (!Expect(element, JsonValueKind.Object, "{ } で囲んだ項目の集まり", "an object { }", path, issues))
        {
            return;
        }

        var properties = type.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = Child(path, member.Name);
            if (!seen.Add(member.Name))
            {
                issues.Error("json_duplicate_key", memberPath, member.Name);
            }
            else if (!properties.TryGetValue(member.Name, out var property))
            {
                issues.Error("json_unknown_key", memberPath, member.Name, string.Join(", ", properties.Keys.Where(k => k[0] != '$')));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Check(member.Value, type.Options.GetTypeInfo(property.PropertyType), memberPath, issues);
            }
        }

        foreach (var missing in properties.Values.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            issues.Error("json_missing_key", path, missing.Name);
        }
    }

    private static void CheckArray(JsonElement element, JsonTypeInfo type, string path, IssueCollector issues)
    {
        if (!Expect(element, JsonValueKind.Array, "[ ] で囲んだ一覧", "an array [ ]", path, issues))
        {
            return;
        }

        var elementType = type.Options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            Check(item, elementType, $"{path}[{index++}]", issues);
        }
    }

    private static void CheckDictionary(JsonElement element, JsonTypeInfo type, string path, IssueCollector issues)
    {
        if (!Expect(element, JsonValueKind.Object, "{ } で囲んだ項目の集まり", "an object { }", path, issues))
        {
            return;
        }

        var valueType = type.Options.GetTypeInfo(type.ElementType!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = Child(path, member.Name);
            if (!seen.Add(member.Name))
            {
                issues.Error("json_duplicate_key", memberPath, member.Name);
                continue;
            }

            if (type.KeyType == typeof(FiscalYear) && !FiscalYearJsonConverter.TryReadKey(member.Name, out _))
            {
                issues.Error("json_year", memberPath, member.Name);
            }

            Check(member.Value, valueType, memberPath, issues);
        }
    }

    private static void CheckValue(JsonElement element, JsonTypeInfo type, string path, IssueCollector issues)
    {
        var wanted = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (element.ValueKind != JsonValueKind.Null && Reads(element, wanted, type.Options))
        {
            return;
        }

        if (wanted == typeof(string) && element.ValueKind == JsonValueKind.String)
        {
            issues.Error("json_broken_text", path);
            return;
        }

        if (wanted == typeof(FiscalYear))
        {
            issues.Error("json_year", path, element.GetRawText());
            return;
        }

        var (japanese, english) = Describe(wanted, type.Options);
        issues.Error("json_wrong_type", path, japanese, english);
    }

    private static bool Reads(JsonElement element, Type wanted, JsonSerializerOptions options)
    {
        // An enumeration is written by its name; the serializer would take a bare number too.
        if (wanted.IsEnum && element.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            return element.Deserialize(wanted, options) is { } value && (!wanted.IsEnum || Enum.IsDefined(wanted, value));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static (string Japanese, string English) Describe(Type wanted, JsonSerializerOptions options)
    {
        if (wanted.IsEnum)
        {
            var names = string.Join(", ", Enum.GetValues(wanted).Cast<object>().Select(v => JsonSerializer.Serialize(v, wanted, options)));
            return ($"{names} のどれか", $"one of {names}");
        }

        return wanted switch
        {
            _ when wanted == typeof(string) => ("引用符で囲んだ文", "a text in quotes"),
            _ when wanted == typeof(bool) => ("true か false", "true or false"),
            _ when wanted == typeof(int) => ("整数", "a whole number"),
            _ when wanted == typeof(decimal) => ("数", "a number"),
            _ when wanted == typeof(DateOnly) => ("\"2022-06-30\" の形の日付", "a date such as \"2022-06-30\""),
            _ => (wanted.Name, wanted.Name),
        };
    }

    private static bool Expect(JsonElement element, JsonValueKind kind, string japanese, string english, string path, IssueCollector issues)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        issues.Error("json_wrong_type", path, japanese, english);
        return false;
    }

    internal static string Child(string path, string name)
    {
        var shown = name.Length <= 60 ? name : name[..60];
        return shown.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') && !char.IsAsciiDigit(shown.FirstOrDefault('0'))
            ? $"{path}.{shown}"
            : $"{path}['{shown.Replace("'", "\\'", StringComparison.Ordinal)}']";
    }
}
