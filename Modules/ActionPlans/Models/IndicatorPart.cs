using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using OrchardCore.ContentManagement;

namespace ActionPlans.Cms.Models;

/// <summary>指標 with its target for each year, held in its measure.</summary>
public sealed class IndicatorPart : ContentPart
{
    /// <summary>Stays the same when the name changes; results refer to it.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The targets by fiscal year, exactly as written.</summary>
    public IReadOnlyDictionary<FiscalYear, string> Targets { get; set; } = new Dictionary<FiscalYear, string>();

    public IReadOnlyList<IndicatorRuleDocument> Rules { get; set; } = [];
}
