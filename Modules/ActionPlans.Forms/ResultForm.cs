namespace ActionPlans.Forms;

/// <summary>The result of a measure in one fiscal year as it is typed.</summary>
public class ResultForm : IFormWithSheetTexts
{
    public string? MeasureContentItemId { get; set; }

    /// <summary>The western year.</summary>
    public string? Year { get; set; }

    /// <summary>The day of an interim result.</summary>
    public string? Interim { get; set; }

    public List<ActualRow> Actuals { get; set; } = [];

    public string? Achievements { get; set; }

    public string? Evaluation { get; set; }

    /// <summary>The mark of the grade that the department chooses.</summary>
    public string? Grade { get; set; }

    public string? GradeReason { get; set; }

    public List<SheetTextRow> Texts { get; set; } = [];

    public string? AsOf { get; set; }

    public bool Sample { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Measures { get; set; } = [];

    /// <summary>The grades that may be chosen in the year; none where the plan has none.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Grades { get; set; } = [];

    /// <summary>The measure with its published results; null until one is chosen.</summary>
    [BindNever]
    public Measure? Measure { get; set; }
}
