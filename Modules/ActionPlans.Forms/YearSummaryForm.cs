namespace ActionPlans.Forms;

/// <summary>The summary of a fiscal year as it is typed.</summary>
public class YearSummaryForm
{
    public string? PlanContentItemId { get; set; }

    /// <summary>The western year.</summary>
    public string? Year { get; set; }

    public string? AsOf { get; set; }

    public string? Lead { get; set; }

    public List<NotableRow> Notable { get; set; } = [];

    public List<OpinionRow> Opinions { get; set; } = [];

    public List<FollowedRow> Changes { get; set; } = [];

    public bool Sample { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Plans { get; set; } = [];

    /// <summary>The plan with what is published of it; null until one is chosen.</summary>
    [BindNever]
    public Plan? Plan { get; set; }

    /// <summary>What to choose a measure from.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Measures { get; set; } = [];
}

/// <summary>A measure that is pointed out.</summary>
public sealed class NotableRow
{
    public string? No { get; set; }
}

/// <summary>What a committee said, and the answer.</summary>
public sealed class OpinionRow
{
    public string? Body { get; set; }

    public string? On { get; set; }

    public string? Measure { get; set; }

    public string? Opinion { get; set; }

    public string? Reply { get; set; }
}

/// <summary>A revision of the plan to choose.</summary>
public sealed class FollowedRow
{
    public int Seq { get; set; }

    public bool IsChosen { get; set; }

    /// <summary>What was revised, when and by whom it was decided.</summary>
    public string Title { get; internal set; } = "";
}
