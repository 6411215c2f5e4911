using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>The periods of plans and measures as they are stored.</summary>
public static class PartPeriods
{
    /// <summary>The plan's period; null where its text cannot be read and nobody says what it means.</summary>
    public static FiscalPeriod? ReadPeriod(this ActionPlanPart part) => DocumentPeriods.Read(part.Period, part.StatedPeriod);

    /// <summary>The measure's period; null where its text cannot be read and nobody says what it means.</summary>
    public static FiscalPeriod? ReadPeriod(this MeasurePart part) => DocumentPeriods.Read(part.Period, part.Interpretation?.Period);

    /// <summary>The years of which a result is expected.</summary>
    public static IReadOnlyList<FiscalYear> ReadYears(this MeasurePart part) => MeasureLife.Years(part.ReadPeriod(), part.Ended);
}
