namespace ActionPlans.Cms.Models;

/// <summary>主担当課: a term of the taxonomy of departments. Its name is the term's title.</summary>
public sealed class DepartmentPart : ContentPart
{
    public string Slug { get; set; } = "";

    /// <summary>The first fiscal year in which it bore its name; null when it always did.</summary>
    public FiscalYear? ValidFrom { get; set; }

    /// <summary>The last fiscal year in which it bore its name; null while it does.</summary>
    public FiscalYear? ValidTo { get; set; }

    /// <summary>The slug of the department that took over; null where none did.</summary>
    public string? Successor { get; set; }

    /// <summary>Who took over beside that one; empty where the department was not split.</summary>
    public IReadOnlyList<string> OtherSuccessors { get; set; } = [];

    /// <summary>Who took measures over when it was split, of all plans.</summary>
    public IReadOnlyList<HandedMeasureDocument> HandedTo { get; set; } = [];

    /// <summary>Whom residents ask, line by line; null where the city has not said.</summary>
    public string? Contact { get; set; }
}
