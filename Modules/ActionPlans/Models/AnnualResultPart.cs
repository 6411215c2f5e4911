namespace ActionPlans.Cms.Models;

/// <summary>年度実績: what one fiscal year brought for one measure.</summary>
public sealed class AnnualResultPart : ContentPart
{
    public string MeasureContentItemId { get; set; } = "";

    public string PlanContentItemId { get; set; } = "";

    /// <summary>Null until an editor has chosen one.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>中間報告: the day of an interim result; null for the result of the year.</summary>
    public DateOnly? Interim { get; set; }

    /// <summary>The year, or its interim report; null until an editor has chosen one.</summary>
    public ReportYear? About() => Year is { } year ? new(year, Interim is not null) : null;

    /// <summary>The actual values by the indicator's key, exactly as written.</summary>
    /// <remarks>A list, not a dictionary: Orchard merges objects into what is stored, and a value taken out would stay.</remarks>
    public IReadOnlyList<IndicatorActual> Actuals { get; set; } = [];

    public string? Achievements { get; set; }

    public string? Evaluation { get; set; }

    public string? Grade { get; set; }

    public string? GradeReason { get; set; }

    /// <summary>The texts of the city's own items by key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; set; } = [];

    /// <summary>〜時点.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>An invented sample (見本), marked wherever it shows.</summary>
    public bool Sample { get; set; }
}
