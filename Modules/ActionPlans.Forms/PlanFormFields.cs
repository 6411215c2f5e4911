namespace ActionPlans.Forms;

/// <summary>The fields of a plan's form by their place in the plan format.</summary>
public static class PlanFormFields
{
    private static readonly string[] NotInTheForm = ["$.measures", "$.results", "$.summaries", "$.list"];

    /// <param name="path">A place in the plan format.</param>
    /// <param name="form">The form that was sent; null where none was.</param>
    public static string FieldOf(string path, PlanForm? form)
    {
        if (path.StartsWith("$.policies", StringComparison.Ordinal))
        {
            return PolicyField(path, form is null ? [] : PolicyOutline.Places(form.Policies));
        }

        if (Array.Exists(NotInTheForm, n => path.StartsWith(n, StringComparison.Ordinal)))
        {
            return "";
        }

        // What is wrong with an item as a whole stands at its kind; what the sheet lacks belongs to no item.
        if (path.StartsWith("$.sheet", StringComparison.Ordinal))
        {
            var row = path["$.sheet".Length..].Split('.')[0];
            var member = path.EndsWith(".label", StringComparison.Ordinal) ? nameof(SheetRow.Label) : nameof(SheetRow.Kind);
            return row.Length == 0 ? "" : $"{nameof(PlanForm.Sheet)}{row}.{member}";
        }

        var field = FormFields.Of(path["$.".Length..], "TitlePage", "Contact", "ClosingNotes", "Levels", "Departments", "Units", "Steps");
        return field.StartsWith("Licence.", StringComparison.Ordinal) ? field.Replace(".", "", StringComparison.Ordinal) : field;
    }

    // The row of the node with the longest path that this one begins with.
    private static string PolicyField(string path, IReadOnlyList<string> places)
    {
        var row = Enumerable.Range(0, places.Count)
            .Where(r => path.StartsWith(places[r], StringComparison.Ordinal))
            .OrderByDescending(r => places[r].Length).FirstOrDefault(-1);
        var member = path[(path.LastIndexOf('.') + 1)..] switch
        {
            "slug" => nameof(PolicyRow.Slug),
            "number" => nameof(PolicyRow.Number),
            "name" => nameof(PolicyRow.Name),
            _ => nameof(PolicyRow.Level),
        };
        return row < 0 ? nameof(PlanForm.Policies) : $"{nameof(PlanForm.Policies)}[{row}].{member}";
    }
}
