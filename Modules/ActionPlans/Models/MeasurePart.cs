using OrchardCore.Taxonomies.Fields;

namespace ActionPlans.Cms.Models;

/// <summary>取組: one sheet. Its indicators are held in the bag <see cref="ContentTypes.IndicatorsBag"/>.</summary>
public sealed class MeasurePart : ContentPart
{
    public string PlanContentItemId { get; set; } = "";

    /// <summary>The measure's key inside its plan.</summary>
    public string No { get; set; } = "";

    public string Name { get; set; } = "";

    public string? ComprehensivePlan { get; set; }

    /// <summary>The policies as the sheet writes them, from the top.</summary>
    public IReadOnlyList<string> Policy { get; set; } = [];

    /// <summary>The policies under which it is listed again, each from the top.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AlsoUnder { get; set; } = [];

    public string? Class { get; set; }

    /// <summary>The lead departments, as terms of the taxonomy.</summary>
    public TaxonomyField Departments { get; set; } = new();

    /// <summary>The related departments, by the ids of their terms.</summary>
    public IReadOnlyList<string> RelatedDepartmentIds { get; set; } = [];

    /// <summary>The period as the sheet has it.</summary>
    public string Period { get; set; } = "";

    /// <summary>That the measure ended before its period did.</summary>
    public EndedDocument? Ended { get; set; }

    /// <summary>The measure of an earlier plan that it carries on.</summary>
    public PredecessorDocument? Predecessor { get; set; }

    public string? Overview { get; set; }

    public string? Means { get; set; }

    public ScheduleDocument Schedule { get; set; } = new();

    public string? NoIndicatorReason { get; set; }

    /// <summary>The texts of the city's own items by key. A list: see <see cref="AnnualResultPart.Actuals"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; set; } = [];

    /// <summary>編集上の設定: how the source was read. Never public.</summary>
    public MeasureInterpretation? Interpretation { get; set; }

    /// <summary>The measure's name in URLs.</summary>
    public string SlugOf() => Slug.OfMeasure(No, Interpretation?.Slug);
}
