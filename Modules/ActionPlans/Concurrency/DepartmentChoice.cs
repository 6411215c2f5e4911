using Microsoft.Extensions.Primitives;

namespace ActionPlans.Cms.Concurrency;

/// <summary>Chooses departments in a form that was sent, in place of its sender: they have Orchard's own editor of terms, which reads the form after ours.</summary>
public sealed class DepartmentChoice(IHttpContextAccessor http)
{
    /// <summary>The departments among a measure's properties.</summary>
    public const string Property = "sheet/departments";

    /// <param name="field">The field's place in the form.</param>
    /// <param name="termIds">The departments, in their order.</param>
    public void Choose(string field, IReadOnlyList<string> termIds)
    {
        var request = http.HttpContext!.Request;
        var values = request.Form.Where(f => !f.Key.StartsWith($"{field}.TermEntries[", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < termIds.Count; i++)
        {
            values[$"{field}.TermEntries[{i}].ContentItemId"] = termIds[i];
            values[$"{field}.TermEntries[{i}].Selected"] = new StringValues("true");
        }

        request.Form = new FormCollection(values, request.Form.Files);
    }
}
