namespace ActionPlans.Forms;

/// <summary>A plan without its measures and results as it is typed.</summary>
public class PlanForm : IEditorWithDoubts
{
    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? PublisherCode { get; set; }

    public string? Slug { get; set; }

    public string? Period { get; set; }

    /// <summary>The slug of the plan before this one.</summary>
    public string? Predecessor { get; set; }

    /// <summary>The first year of a period whose text cannot be read.</summary>
    public string? PeriodFrom { get; set; }

    /// <summary>The last year of a period whose text cannot be read.</summary>
    public string? PeriodTo { get; set; }

    public bool JudgeRevisedTargets { get; set; }

    /// <summary>True where departments are asked for the outlook of final targets.</summary>
    public bool Outlook { get; set; }

    /// <summary>The title page, line by line.</summary>
    public string? TitlePage { get; set; }

    public List<ChapterRow> Chapters { get; set; } = [];

    /// <summary>The items of the sheet, from the top.</summary>
    public List<SheetRow> Sheet { get; set; } = [];

    /// <summary>The names of the levels, one on each line.</summary>
    public string? Levels { get; set; }

    /// <summary>The policy tree in the order of reading.</summary>
    public List<PolicyRow> Policies { get; set; } = [];

    public List<DepartmentRow> Departments { get; set; } = [];

    public string? Contact { get; set; }

    public string? ClosingNotes { get; set; }

    public string? Outcome { get; set; }

    public string? LicenceName { get; set; }

    public string? LicenceAddress { get; set; }

    public List<MethodRow> Methods { get; set; } = [];

    /// <summary>The plan's own units, one on each line.</summary>
    public string? Units { get; set; }

    /// <summary>The plan's own steps of a deed, one on each line.</summary>
    public string? Steps { get; set; }

    public List<DoubtRow> Doubts { get; set; } = [];

    public bool PublishedByCity { get; set; }

    /// <summary>How many rows the source's own list has; it comes with the file and is not edited here.</summary>
    [BindNever]
    public int ListRows { get; set; }
}
