using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Plans;

/// <summary>計画期間の延長: a plan and chosen measures go on to a later last year, with the targets of the years that are added.</summary>
/// <param name="To">The last year from now on.</param>
/// <param name="Period">The period of the plan as it is written from now on.</param>
/// <param name="Measures">The measures that are extended; the others keep their period.</param>
public sealed record PeriodExtension(FiscalYear To, string Period, IReadOnlyList<MeasureExtension> Measures)
{
    /// <summary>Whether a measure can go on to a year. One that has ended goes on no more.</summary>
    public static bool IsExtensible(MeasureDocument measure, FiscalYear to)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return measure.Ended is null && measure.ReadPeriod()?.To < to;
    }

    /// <summary>The plan with its later last year. Nothing else of it is touched, and no target that stands already.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="issues">What stands against it; empty where it may be done.</param>
    public PlanDocument Apply(PlanDocument plan, out IReadOnlyList<PlanIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var found = new IssueCollector();
        if (plan.ReadPeriod() is not { } period || To <= period.To)
        {
            found.Error("extension_not_later", "$.to", To.JapaneseName, plan.Period);
            issues = found.Issues;
            return plan;
        }

        var extensions = Measures.DistinctBy(m => m.No).ToDictionary(m => m.No, StringComparer.Ordinal);
        foreach (var no in extensions.Keys.Except(plan.Measures.Where(m => IsExtensible(m, To)).Select(m => m.No)))
        {
            found.Error("extension_measure_gone", "$.measures", no);
        }

        var after = plan with
        {
            Period = Period,
            Interpretation = plan.Interpretation with
            {
                Period = Stated(period, Period, plan.Interpretation.Period, "$.period", found),
            },
            Measures = [.. plan.Measures.Select((measure, i) =>
                IsExtensible(measure, To) && extensions.TryGetValue(measure.No, out var extension)
                    ? Extended(measure, extension, $"$.measures[{i}].period", found)
                    : measure)],
        };
        // What was wrong before is not of this extension.
        var known = PlanValidator.Errors(plan).Select(e => (e.Code, e.Path)).ToHashSet();
        issues = [.. found.Issues, .. PlanValidator.Errors(after).Where(e => !known.Contains((e.Code, e.Path)))];
        return after;
    }

    private MeasureDocument Extended(MeasureDocument measure, MeasureExtension extension, string path, IssueCollector found)
    {
        var period = measure.ReadPeriod()!;
        var stated = Stated(period, extension.Period, measure.Interpretation?.Period, path, found);
        var added = extension.Targets.Where(t => t.Year > period.To).ToLookup(t => t.Indicator, StringComparer.Ordinal);
        return measure with
        {
            Period = extension.Period,
            Interpretation = measure.Interpretation is { } own ? own with { Period = stated } : null,
            Indicators = [.. measure.Indicators.Select(indicator => indicator with
            {
                Targets = indicator.Targets
                    .Concat(added[indicator.Interpretation.Key].ToDictionary(t => t.Year, t => t.Text))
                    .ToDictionary(),
            })],
        };
    }

    // The years are stated only where the source's text does not tell them.
    private PeriodInterpretation? Stated(
        FiscalPeriod before, string text, PeriodInterpretation? stated, string path, IssueCollector found)
    {
        if (!FiscalPeriod.TryParse(text, out var read))
        {
            return stated is null ? null : new PeriodInterpretation { From = before.From, To = To };
        }

        if (read.From != before.From || read.To != To)
        {
            found.Error("extension_period_differs", path, text, before.From.JapaneseName, To.JapaneseName);
        }

        return null;
    }
}

/// <summary>A measure that goes on.</summary>
/// <param name="No">Its No.</param>
/// <param name="Period">Its period as it is written from now on.</param>
/// <param name="Targets">The targets of the years that are added; a year without one is left out.</param>
public sealed record MeasureExtension(string No, string Period, IReadOnlyList<AddedTarget> Targets);

/// <summary>A target of a year that is added.</summary>
/// <param name="Indicator">The key of its indicator.</param>
/// <param name="Year">The year, after the last one that the measure had.</param>
/// <param name="Text">The target as it is written.</param>
public sealed record AddedTarget(string Indicator, FiscalYear Year, string Text);
