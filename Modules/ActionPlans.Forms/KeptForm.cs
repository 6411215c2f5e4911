using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>The posted form of a user who may not save it now, to be shown again so that nothing is lost.</summary>
/// <param name="Address">The address to which the form is posted again.</param>
/// <param name="Fields">The posted fields that belong to the form; buttons, tokens and unknown names are left out.</param>
public sealed partial record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The texts that the user wrote, to show that they are still there.</summary>
    public IEnumerable<string> Words => Fields
        .Where(f => IsText(f.Key.Split('.')[^1]))
        .Select(f => f.Value).Where(v => !string.IsNullOrWhiteSpace(v));

    private static bool IsText(string member)
        => member is nameof(ActualRow.Text) or nameof(ActualRow.Note) or nameof(ActualRow.OutlookReason)
            or nameof(ActualRow.OutlookNext) or nameof(ReportForm.Achievements) or nameof(ReportForm.Evaluation)
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
