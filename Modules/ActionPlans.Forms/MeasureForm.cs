namespace ActionPlans.Forms;

/// <summary>The sheet of a measure as it is typed: everything is text until the plan format reads it.</summary>
public class MeasureForm : IEditorWithDoubts, IFormWithSheetTexts
{
    public string? PlanContentItemId { get; set; }

    public string? No { get; set; }

    public string? Name { get; set; }

    /// <summary>The chosen node of the policy tree.</summary>
    public string? PolicySlug { get; set; }

    /// <summary>The node as the form was drawn, to tell whether another was chosen.</summary>
    public string? PolicySlugDrawn { get; set; }

    /// <summary>The policies as the sheet writes them, a line for each level.</summary>
    public string? PolicyLines { get; set; }

    /// <summary>The lead departments in the order of the sheet, each by its id on the site.</summary>
    public List<TextRow> Departments { get; set; } = [];

    /// <summary>The related departments in the order of the sheet.</summary>
    public List<TextRow> RelatedDepartments { get; set; } = [];

    /// <summary>The policies under which it is listed again: a line for each level, an empty line between two.</summary>
    public string? AlsoUnder { get; set; }

    public string? ComprehensivePlan { get; set; }

    public string? Class { get; set; }

    public string? Period { get; set; }

    /// <summary>The last year of a measure that ended before its period did.</summary>
    public string? EndedIn { get; set; }

    public string? EndedAs { get; set; }

    public string? EndedNote { get; set; }

    /// <summary>The slug of the earlier plan of which it carries a measure on.</summary>
    public string? PredecessorPlan { get; set; }

    public string? PredecessorNo { get; set; }

    public string? Overview { get; set; }

    public string? Means { get; set; }

    public List<ScheduleLineRow> Lines { get; set; } = [];

    public List<TextRow> Notes { get; set; } = [];

    public List<IndicatorRow> Indicators { get; set; } = [];

    public string? NoIndicatorReason { get; set; }

    public List<SheetTextRow> Texts { get; set; } = [];

    /// <summary>The name in addresses; empty for one that is made of the No.</summary>
    public string? Slug { get; set; }

    /// <summary>The first year of a period whose text cannot be read.</summary>
    public string? PeriodFrom { get; set; }

    /// <summary>The last year of a period whose text cannot be read.</summary>
    public string? PeriodTo { get; set; }

    /// <summary>How the source was read. Never public.</summary>
    public string? Note { get; set; }

    public List<DoubtRow> Doubts { get; set; } = [];

    /// <summary>The plan that the measure belongs to; null until one is chosen.</summary>
    [BindNever]
    public Plan? Plan { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Plans { get; set; } = [];

    /// <summary>All departments of the site.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> DepartmentChoices { get; set; } = [];

    /// <summary>The columns of schedule and targets.</summary>
    [BindNever]
    public IReadOnlyList<FiscalYear> Years { get; set; } = [];
}
