using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>
/// A button inside a form that changes the form itself: adds, removes or moves a row. It is sent like "save", so that it works
/// without JavaScript, with a value such as <c>ap:add:Indicators</c>, <c>ap:remove:Indicators[1]</c> or <c>ap:refresh</c>.
/// </summary>
/// <param name="Verb">What to do.</param>
/// <param name="Path">With which list of the form, or with which row of it.</param>
public sealed partial record FormOperation(string Verb, string Path)
{
    public const string Refresh = "refresh";

    private const string Prefix = "ap:";

    // The longest list that an editor draws; a plan of 1,000 measures has far fewer policies.
    private const int MaxRows = 1000;

    /// <summary>The operation in what a button "save" sent; null for an ordinary save.</summary>
    public static FormOperation? Parse(string? sent)
    {
        if (sent is null || !sent.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = sent[Prefix.Length..].Split(':', 2);
        return new FormOperation(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The row of a list at the top of the form; null where the operation is about something else.</summary>
    public int? Row(string list)
        => RowPath().Match(Path) is { Success: true } match && match.Groups["list"].Value == list
            ? int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Changes a list of the form. A path that leads nowhere changes nothing.</summary>
    public void Apply(object form)
    {
        if (Verb == "add" && Find(form, Path) is IList { Count: < MaxRows } list)
        {
            list.Add(Activator.CreateInstance(list.GetType().GetGenericArguments()[0]));
        }
        else if (RowPath().Match(Path) is { Success: true } row && Find(form, row.Groups["list"].Value) is IList rows
            && int.TryParse(row.Groups["row"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < rows.Count)
        {
            switch (Verb)
            {
                case "remove":
                    rows.RemoveAt(index);
                    break;
                case "up" when index > 0:
                    Swap(rows, index - 1);
                    break;
                case "down" when index < rows.Count - 1:
                    Swap(rows, index);
                    break;
            }
        }
    }

    private static void Swap(IList rows, int index)
    {
        var row = rows[index];
        rows[index] = rows[index + 1];
        rows[index + 1] = row;
    }

    private static object? Find(object form, string path)
    {
        object? found = form;
        foreach (var step in path.Split('.'))
        {
            var match = Step().Match(step);
            // Rows are in lists that the form takes from its sender. What it only shows is no one's to change.
            if (!match.Success
                || found?.GetType().GetProperty(match.Groups["name"].Value, BindingFlags.Public | BindingFlags.Instance) is not { } property
                || !property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(List<>))
            {
                return null;
            }

            found = property.GetValue(found);
            if (match.Groups["row"].Success)
            {
                found = found is IList list
                    && int.TryParse(match.Groups["row"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Count
                    ? list[index]
                    : null;
            }
        }

        return found;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z]+)(?:\[(?<row>[0-9]{1,4})\])?$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?<list>.+)\[(?<row>[0-9]{1,4})\]$")]
    private static partial Regex RowPath();
}
