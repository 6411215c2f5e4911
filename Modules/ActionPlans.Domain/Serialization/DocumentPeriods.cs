using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>The period of a plan or a measure: what its text says, or what the editors say where the text cannot be read.</summary>
public static class DocumentPeriods
{
    /// <summary>The period; null where the text cannot be parsed and no interpretation is given.</summary>
    /// <param name="text">The period as written.</param>
    /// <param name="interpretation">What the editors say; null where they say nothing.</param>
    public static FiscalPeriod? Read(string? text, PeriodInterpretation? interpretation)
    {
        if (FiscalPeriod.TryParse(text, out var period))
        {
            return period;
        }

        return interpretation is { } stated && stated.To >= stated.From ? new FiscalPeriod(stated.From, stated.To, text ?? "") : null;
    }

    public static FiscalPeriod? ReadPeriod(this PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return Read(plan.Period, plan.Interpretation.Period);
    }

    public static FiscalPeriod? ReadPeriod(this MeasureDocument measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Read(measure.Period, measure.Interpretation?.Period);
    }
}
