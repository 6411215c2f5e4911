namespace ActionPlans.Cms.Models;

/// <summary>指標 with its target for each year, held in its measure.</summary>
public sealed class IndicatorPart : ContentPart
{
    /// <summary>Stays the same when the name changes; results refer to it.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The targets by fiscal year, exactly as written.</summary>
    /// <remarks>A list, not a dictionary: Orchard merges objects into what is stored, and a year taken out would stay.</remarks>
    public IReadOnlyList<YearTarget> Targets { get; set; } = [];

    public IReadOnlyList<IndicatorRuleDocument> Rules { get; set; } = [];

    /// <summary>Which of two values in one text is the year's; null where the plan does not say.</summary>
    public PairOrder? Pair { get; set; }

    /// <summary>The departments of the indicator itself, by the ids of their terms.</summary>
    public IReadOnlyList<string> DepartmentIds { get; set; } = [];

    /// <summary>Null in content that was stored before the format had it.</summary>
    public IndicatorDescription? Description { get; set; }
}

public sealed record YearTarget(FiscalYear Year, string Target);
