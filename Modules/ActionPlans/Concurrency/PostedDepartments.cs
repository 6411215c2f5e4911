using ActionPlans.Cms.Models;
using Microsoft.Extensions.Primitives;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Rewrites the posted field of a measure's departments, so that Orchard's own editor of terms, which reads the form after ours, binds
/// what was chosen in a conflict.
/// </summary>
public sealed class PostedDepartments(IHttpContextAccessor http, StoredContent stored)
{
    /// <summary>Puts the stored departments of a measure in place of the posted ones.</summary>
    /// <param name="field">The field's place in the form.</param>
    public async Task TakeStoredAsync(string field, string measureId)
    {
        var termIds = (await stored.FindLatestAsync(measureId))?.GetOrCreate<MeasurePart>().Departments.TermContentItemIds ?? [];
        var request = http.HttpContext!.Request;
        var values = request.Form.Where(f => !f.Key.StartsWith($"{field}.TermEntries[", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < termIds.Length; i++)
        {
            values[$"{field}.TermEntries[{i}].ContentItemId"] = termIds[i];
            values[$"{field}.TermEntries[{i}].Selected"] = new StringValues("true");
        }

        request.Form = new FormCollection(values, request.Form.Files);
    }
}
