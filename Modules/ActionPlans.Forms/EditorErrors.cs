namespace ActionPlans.Forms;

/// <summary>Something that is wrong with a form.</summary>
/// <param name="Message">What, and how to mend it.</param>
/// <param name="FieldId">The id of the field at which it is told; null where it belongs to the whole.</param>
public sealed record EditorError(string Message, string? FieldId);

/// <summary>Lists what is wrong with a form, so that each line leads to its field.</summary>
public static class EditorErrors
{
    /// <summary>What belongs to the whole first, then in the order of the fields.</summary>
    /// <param name="state">What was refused.</param>
    /// <param name="form">The form as it is drawn: only what stands in it can be led to.</param>
    public static IReadOnlyList<EditorError> Of(ModelStateDictionary state, string form) => [.. state
        .Select(entry => (Errors: entry.Value?.Errors ?? [], Place: Find(entry.Key, form)))
        .OrderBy(entry => entry.Place.Index)
        .SelectMany(entry => entry.Errors.Select(error => new EditorError(error.ErrorMessage, entry.Place.Id)))
        .Distinct()];

    // The field itself, else the first one of the block that it names, else of the block around it.
    private static (int Index, string? Id) Find(string key, string form)
    {
        for (var name = key; name.Contains('.', StringComparison.Ordinal); name = name[..name.LastIndexOf('.')])
        {
            var mark = $"id=\"{TagBuilder.CreateSanitizedId(name, "_")}";
            var index = form.IndexOf(mark + '"', StringComparison.Ordinal);
            index = index < 0 ? form.IndexOf(mark + '_', StringComparison.Ordinal) : index;
            if (index >= 0)
            {
                var start = index + "id=\"".Length;
                return (index, form[start..form.IndexOf('"', start)]);
            }
        }

        return (-1, null);
    }
}
