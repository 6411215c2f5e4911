using System.Collections;
using System.Reflection;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>Which keys of the plan format occur in a document.</summary>
public static class FormatCoverage
{
    /// <summary>The keys that are written nowhere in the plan: MeasureDocument.Texts.</summary>
    public static IEnumerable<string> Missing(PlanDocument document)
    {
        var seen = new Dictionary<Type, HashSet<string>>();
        Walk(document, seen);
        return seen.SelectMany(t => Properties(t.Key).Select(p => p.Name).Except(t.Value).Select(name => $"{t.Key.Name}.{name}"));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    private static void Walk(object? value, Dictionary<Type, HashSet<string>> seen)
    {
        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Walk(item, seen);
            }
        }
        else if (value?.GetType() is { } type && type.Namespace == typeof(PlanDocument).Namespace && !type.IsEnum)
        {
            seen.TryAdd(type, []);
            foreach (var property in Properties(type))
            {
                var member = property.GetValue(value);
                if (!FilledDocuments.IsEmpty(member))
                {
                    seen[type].Add(property.Name);
                }

                Walk(member, seen);
            }
        }
    }
}
