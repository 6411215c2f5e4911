using System.Collections;
using System.Reflection;

namespace ActionPlans.Forms;

/// <summary>Finds the texts of a form that hold characters nobody sees.</summary>
public static class InvisibleTexts
{
    /// <summary>Each with its field as the path.</summary>
    /// <param name="form">A form with its rows, as it will be drawn again.</param>
    /// <param name="prefix">What the names of its fields begin with.</param>
    public static IEnumerable<PlanIssue> In(object form, string prefix)
    {
        foreach (var property in form.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            var field = $"{prefix}.{property.Name}";
            if (property.PropertyType == typeof(string))
            {
                if (property.SetMethod is { IsPublic: true } && property.GetValue(form) is string text
                    && TypedText.Refusal(text, field) is { } refusal)
                {
                    yield return refusal;
                }
            }
            // Rows are in lists that the form takes from its sender; what it only shows is not theirs.
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>))
            {
                foreach (var refusal in InRows((IList)property.GetValue(form)!, field))
                {
                    yield return refusal;
                }
            }
        }
    }

    private static IEnumerable<PlanIssue> InRows(IList rows, string field)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]");
            foreach (var refusal in rows[i] is string text ? Of(text, place) : In(rows[i]!, place))
            {
                yield return refusal;
            }
        }
    }

    private static IEnumerable<PlanIssue> Of(string text, string place) => TypedText.Refusal(text, place) is { } refusal ? [refusal] : [];
}
