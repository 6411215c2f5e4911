namespace ActionPlans.Forms;

/// <summary>The fields of a summary's form by their place in the plan format.</summary>
public static class YearSummaryFormFields
{
    public static string FieldOf(string path)
    {
        if (FormFields.Below("$.summaries[0].", path) is not { } rest)
        {
            return path == "$.summaries[0]" ? nameof(YearSummaryForm.Year) : "";
        }

        var field = FormFields.Of(rest);
        if (field.StartsWith(nameof(YearSummaryForm.Notable), StringComparison.Ordinal))
        {
            return $"{field}.{nameof(NotableRow.No)}";
        }

        if (field.StartsWith(nameof(YearSummaryForm.Changes), StringComparison.Ordinal))
        {
            return nameof(YearSummaryForm.Changes);
        }

        return field == "Plan" ? nameof(YearSummaryForm.PlanContentItemId) : field;
    }
}
