namespace ActionPlans.Forms;

/// <summary>The departments of one person, as boxes to tick. Orchard makes a shape of it, so it is not sealed.</summary>
public class UserDepartmentsForm
{
    /// <summary>Tells a form in which no box is ticked from one that has no boxes.</summary>
    public bool Shown { get; set; }

    /// <summary>The departments with which the form was opened.</summary>
    public string? Seen { get; set; }

    public IList<string> TermIds { get; set; } = [];

    [BindNever]
    public IReadOnlyList<DepartmentChoice> Choices { get; set; } = [];
}

/// <param name="Chosen">Whether the person reports for it.</param>
public sealed record DepartmentChoice(string Id, string Name, bool Chosen);
