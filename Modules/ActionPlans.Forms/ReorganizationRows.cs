namespace ActionPlans.Forms;

/// <summary>A department that takes over beside the first one.</summary>
public sealed class SuccessorRow
{
    /// <summary>The slug of one that is there; empty for a new one.</summary>
    public string? Into { get; set; }

    public string? Name { get; set; }

    /// <summary>The slug of a new one; empty to have one made.</summary>
    public string? Slug { get; set; }
}

/// <summary>A measure of a department that is split.</summary>
public sealed class HandedMeasureRow
{
    /// <summary>The slug of its plan.</summary>
    public string? Plan { get; set; }

    public string? No { get; set; }

    /// <summary>Who takes it over, in the order of those who take over.</summary>
    public List<HandedToRow> To { get; set; } = [];

    /// <summary>The title of its plan.</summary>
    public string PlanTitle { get; private init; } = "";

    public string Name { get; private init; } = "";

    // The first one takes over what nobody decides.
    internal static HandedMeasureRow Of(Plan plan, Measure measure, int successors, HandedMeasureRow? typed) => new()
    {
        Plan = plan.Slug,
        No = measure.No,
        To = [.. Enumerable.Range(0, successors).Select(i => new HandedToRow
        {
            IsChosen = typed is null ? i == 0 : typed.To.ElementAtOrDefault(i)?.IsChosen == true,
        })],
        PlanTitle = plan.Title,
        Name = $"{measure.Label} {measure.Name}",
    };
}

public sealed class HandedToRow
{
    public bool IsChosen { get; set; }
}
