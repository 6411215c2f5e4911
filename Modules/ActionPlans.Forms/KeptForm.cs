using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>What somebody typed who may not save it now.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="Fields">The form's own fields: what else was sent is nobody's text.</param>
public sealed partial record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What a person has written himself, for him to see that it is there.</summary>
    public IEnumerable<string> Words => Fields
        .Where(f => IsText(f.Key.Split('.')[^1]))
        .Select(f => f.Value).Where(v => !string.IsNullOrWhiteSpace(v));

    private static bool IsText(string member)
        => member is nameof(ActualRow.Text) or nameof(ReportForm.Achievements) or nameof(ReportForm.Evaluation)
            or nameof(ReportForm.Reason) or nameof(ReportForm.Comment);

    private static readonly FrozenSet<string> Own = NamesOf(typeof(ReportForm), ReportForm.Prefix).ToFrozenSet(StringComparer.Ordinal);

    public static KeptForm Of(HttpRequest request) => new(
        $"{request.PathBase}{request.Path}",
        [.. request.Form.Where(f => Own.Contains(Row().Replace(f.Key, "[]")))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, TypedText.Of(v ?? "").Text)))]);

    // What is bound from a form, by its names in it.
    private static IEnumerable<string> NamesOf(Type form, string prefix) => form.GetProperties()
        .Where(p => p.SetMethod is { IsPublic: true } && !p.IsDefined(typeof(BindNeverAttribute), true))
        .SelectMany(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(List<>)
            ? NamesOf(p.PropertyType.GenericTypeArguments[0], $"{prefix}.{p.Name}[]")
            : [$"{prefix}.{p.Name}"]);

    [GeneratedRegex(@"\[\d{1,4}\]")]
    private static partial Regex Row();
}
