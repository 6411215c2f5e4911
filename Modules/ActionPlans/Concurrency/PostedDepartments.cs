using Microsoft.Extensions.Primitives;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Puts the departments of a measure's form into the field that Orchard's own editor of terms reads after ours: it knows no order but its
/// own list's, and is not shown.
/// </summary>
public sealed class PostedDepartments(IHttpContextAccessor http)
{
    /// <param name="field">The field's place in the form.</param>
    /// <param name="termIds">The departments in the order of the sheet.</param>
    public void Set(string field, IReadOnlyList<string> termIds)
    {
        var request = http.HttpContext!.Request;
        var values = request.Form.Where(f => !f.Key.StartsWith($"{field}.TermEntries[", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < termIds.Count; i++)
        {
            values[$"{field}.TermEntries[{i}].ContentItemId"] = termIds[i];
            values[$"{field}.TermEntries[{i}].Selected"] = new StringValues("true");
        }

        request.Form = new FormCollection(values, request.Form.Files);
    }
}
