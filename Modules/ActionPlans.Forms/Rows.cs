namespace ActionPlans.Forms;

/// <summary>A text that may stand several times.</summary>
public sealed class TextRow
{
    public string? Text { get; set; }
}

/// <summary>A passage of the source that may be damaged (疑わしい箇所).</summary>
public sealed class DoubtRow
{
    public string? Text { get; set; }

    public string? Note { get; set; }
}

/// <summary>A form that notes doubtful passages.</summary>
public interface IEditorWithDoubts
{
    List<DoubtRow> Doubts { get; }
}

/// <summary>A line of the schedule: its entries and the columns between them that are free.</summary>
public sealed class ScheduleLineRow
{
    public List<ScheduleCellRow> Cells { get; set; } = [];
}

/// <summary>A cell of the schedule: an entry, which may reach over several years, or the free column of one year.</summary>
public sealed class ScheduleCellRow
{
    /// <summary>The western year of its first column.</summary>
    public int Year { get; set; }

    public string? Text { get; set; }

    /// <summary>The last year where the editor has set it; empty: up to the next entry.</summary>
    public string? To { get; set; }

    /// <summary>How many columns it is drawn over.</summary>
    public int Span { get; internal set; } = 1;
}

/// <summary>An indicator inside the form of its measure.</summary>
public sealed class IndicatorRow
{
    public string? Name { get; set; }

    public string? Key { get; set; }

    public List<TargetRow> Targets { get; set; } = [];

    /// <summary>Which way is better; null where rules of several versions each say it for themselves.</summary>
    public string? Direction { get; set; }

    /// <summary>What the targets said of it when the form was drawn, to tell when they come to say something else.</summary>
    public string? DirectionOfTargets { get; set; }

    public List<RuleRow> Rules { get; set; } = [];

    /// <summary>Which of two values in one cell is the year's; empty where that does not occur.</summary>
    public string? Pair { get; set; }

    public string? BaselineYear { get; set; }

    public string? BaselineText { get; set; }

    public string? FinalYear { get; set; }

    public string? FinalText { get; set; }

    /// <summary>The departments of the indicator itself, each by its id on the site.</summary>
    public List<TextRow> Departments { get; set; } = [];

    /// <summary>成果 or 活動; empty where the plan does not say.</summary>
    public string? Type { get; set; }

    /// <summary>区分 of the effect in money; empty where the indicator is none.</summary>
    public string? EffectCategory { get; set; }

    /// <summary>単年度 or 継続.</summary>
    public string? EffectBasis { get; set; }

    public string? Definition { get; set; }

    public string? Formula { get; set; }

    public string? Source { get; set; }

    public string? Rationale { get; set; }

    public string? Note { get; set; }

    /// <summary>Its place in the form, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>How the plan writes its values.</summary>
    [BindNever]
    public Notation Notation { get; internal set; } = Notation.Standard;

    /// <summary>All departments of the site.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> DepartmentChoices { get; internal set; } = [];
}

/// <summary>The target of one year.</summary>
public sealed class TargetRow
{
    /// <summary>The western year.</summary>
    public int Year { get; set; }

    public string? Text { get; set; }

    /// <summary>The source has the cell, and nothing in it.</summary>
    public bool IsBlankInSource { get; set; }

    /// <summary>The editor has seen that the text is not read as a value, and means it so.</summary>
    public bool IsMeantAsText { get; set; }

    /// <summary>True where the text is not read as a value, so that the editor is asked.</summary>
    public bool AsksForText { get; internal set; }
}

public sealed class RuleRow
{
    public string? Version { get; set; }

    public string? From { get; set; }

    public string? Direction { get; set; }

    public string? Kind { get; set; }

    public string? Tolerance { get; set; }

    public string? Baseline { get; set; }
}

public sealed class ChapterRow
{
    public string? Heading { get; set; }

    public List<SectionRow> Sections { get; set; } = [];
}

public sealed class SectionRow
{
    public string? Heading { get; set; }

    /// <summary>Paragraphs, with an empty line between them.</summary>
    public string? Paragraphs { get; set; }

    public List<TermRow> Terms { get; set; } = [];
}

/// <summary>A term and what it means.</summary>
public sealed class TermRow
{
    public string? Term { get; set; }

    public string? Text { get; set; }
}

/// <summary>A node of the policy tree, in the order of reading.</summary>
public sealed class PolicyRow
{
    /// <summary>1 for the top level.</summary>
    public int Level { get; set; } = 1;

    public string? Number { get; set; }

    public string? Name { get; set; }

    public string? Slug { get; set; }
}

public sealed class DepartmentRow
{
    public string? Id { get; set; }

    public bool IsChosen { get; set; }

    /// <summary>As the taxonomy has it.</summary>
    public string Name { get; internal set; } = "";
}
