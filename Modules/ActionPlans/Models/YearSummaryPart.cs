namespace ActionPlans.Cms.Models;

/// <summary>総括: what the secretariat and the committees say of one fiscal year of a plan.</summary>
public sealed class YearSummaryPart : ContentPart
{
    public string PlanContentItemId { get; set; } = "";

    /// <summary>Null until an editor has chosen one.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>〜時点.</summary>
    public DateOnly? AsOf { get; set; }

    public string? Lead { get; set; }

    /// <summary>The measures to point out, by their No.: a published measure keeps it.</summary>
    public IReadOnlyList<string> Notable { get; set; } = [];

    public IReadOnlyList<OpinionDocument> Opinions { get; set; } = [];

    /// <summary>The numbers of the revisions that followed, in the plan's record of changes.</summary>
    public IReadOnlyList<int> Changes { get; set; } = [];

    /// <summary>An invented sample (見本), marked wherever it shows.</summary>
    public bool Sample { get; set; }
}
