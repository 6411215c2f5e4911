using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for every text of a plan, and for slugs.</summary>
internal static class TextRules
{
    /// <summary>Walks over all texts of all parts of the plan.</summary>
    public static void Check(PlanDocument document, IssueCollector issues)
        => Walk(document, PlanJson.Options.GetTypeInfo(typeof(PlanDocument)), "$", new Item("", ""), issues);

    /// <summary>How many characters a part of a plan has in all.</summary>
    public static int LengthOf(object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        IDictionary members => members.Values.Cast<object?>().Sum(LengthOf),
        IEnumerable items => items.Cast<object?>().Sum(LengthOf),
        _ => PlanJson.Options.GetTypeInfo(value.GetType()) is { Kind: JsonTypeInfoKind.Object } type
            ? type.Properties.Sum(p => LengthOf(p.Get?.Invoke(value))) : 0,
    };

    public static void Slug(string slug, string path, IssueCollector issues)
    {
        if (!Plans.Slug.IsValid(slug))
        {
            issues.Error("slug_invalid", path, slug, Plans.Slug.Longest.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Walk(object value, JsonTypeInfo type, string path, Item item, IssueCollector issues)
    {
        switch (value)
        {
            // Blank cells carry meaning in a target and in the source's own list.
            case string text:
                CheckText(text, path, item, blankAllowed: path.Contains(".targets", StringComparison.Ordinal)
                    || path.Contains(".actuals", StringComparison.Ordinal) || path.StartsWith("$.list[", StringComparison.Ordinal), issues);
                break;
            case IDictionary members:
                var memberType = type.Options.GetTypeInfo(type.ElementType!);
                foreach (DictionaryEntry member in members)
                {
                    var key = member.Key is FiscalYears.FiscalYear year
                        ? year.StartYear.ToString(CultureInfo.InvariantCulture)
                        : (string)member.Key;
                    Walk(member.Value!, memberType, $"{path}['{key}']", item, issues);
                }

                break;
            case IEnumerable items:
                var index = 0;
                var elementType = type.Options.GetTypeInfo(type.ElementType!);
                foreach (var element in items)
                {
                    Walk(element, elementType, $"{path}[{index++}]", item, issues);
                }

                if (index > PlanLimits.LongestList(item.Name))
                {
                    issues.Error("list_too_long", path, PlanLimits.Number(index), PlanLimits.Number(PlanLimits.LongestList(item.Name)),
                        item.Name, item.Title);
                }

                break;
            default:
                // The history holds whole sheets as one text; it has a verification of its own.
                foreach (var property in type.Properties.Where(p => type.Kind == JsonTypeInfoKind.Object
                    && p.Get is not null
                    && p.PropertyType != typeof(IReadOnlyList<Ledger.LedgerEntry>)))
                {
                    if (property.Get!(value) is { } child)
                    {
                        Walk(
                            child,
                            type.Options.GetTypeInfo(property.PropertyType),
                            $"{path}.{property.Name}",
                            new Item(property.Name, TitleOf(property)),
                            issues);
                    }
                }

                break;
        }
    }

    /// <summary>A text that is not too long and holds no control character but line breaks.</summary>
    public static void Plain(string text, string path, int longest, IssueCollector issues)
    {
        if (text.Length > longest)
        {
            issues.Error("text_too_long", path, PlanLimits.Number(text.Length), PlanLimits.Number(longest));
        }
        else if (FirstControl(text) is { } control)
        {
            issues.Error("text_control", path, ((int)control).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>As <see cref="Plain"/>, for what people only ever type, such as a reason: nothing in it may be invisible.</summary>
    public static void Typed(string text, string path, int longest, IssueCollector issues)
    {
        Plain(text, path, longest, issues);
        if (TypedText.Refusal(text, path) is { } refusal)
        {
            issues.Error(refusal.Code, refusal.Path, [.. refusal.Arguments]);
        }
    }

    // The description's first words: "取組内容（名称）", before any sentence on how to write it.
    private static string TitleOf(JsonPropertyInfo property)
        => property.AttributeProvider?.GetCustomAttributes(
            typeof(DescriptionAttribute), false) is [DescriptionAttribute { Description: var words }, ..]
            ? words.Split('。')[0]
            : property.Name;

    private static void CheckText(string text, string path, Item item, bool blankAllowed, IssueCollector issues)
    {
        if (!blankAllowed && string.IsNullOrWhiteSpace(text))
        {
            issues.Error("text_blank", path, item.Name, item.Title);
        }
        else
        {
            Plain(text, path, PlanLimits.LongestText(item.Name), issues);
        }
    }

    private static char? FirstControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c != '\n')
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>An item of the plan format.</summary>
    /// <param name="Name">Its key.</param>
    /// <param name="Title">What people call it, in Japanese.</param>
    private readonly record struct Item(string Name, string Title);
}
