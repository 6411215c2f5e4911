using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// 次の計画: a plan that is started from another one. What the old plan said of its own years is not copied: targets, base-year values,
/// schedules, results, and the words of its booklet.
/// </summary>
/// <param name="Title">The title of the new plan.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Period">Its period as it is written.</param>
/// <param name="Measures">The No. of the measures that go on.</param>
public sealed record NextPlan(string Title, string Slug, string Period, IReadOnlyCollection<string> Measures)
{
    /// <summary>What a person starts from: the years after the old plan, as many as it has, and every measure that has not ended.</summary>
    /// <param name="plan">The old plan.</param>
    public static NextPlan Suggested(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        string[] measures = [.. plan.Measures.Where(m => m.Ended is null).Select(m => m.No)];
        var period = plan.ReadPeriod();
        var length = period?.Years.Count ?? 0;
        if (period is null || period.To.StartYear + length > FiscalYear.Latest)
        {
            return new NextPlan(plan.Title, "", "", measures);
        }

        var from = new FiscalYear(period.To.StartYear + 1);
        var old = plan.Interpretation.Slug;
        var slug = old.Replace($"{period.From.StartYear}", $"{from.StartYear}", StringComparison.Ordinal);
        return new NextPlan(
            plan.Title,
            slug == old ? Reorganization.SlugFor(old, from, [old]) : slug,
            FiscalPeriod.TextOf(from, new FiscalYear(period.To.StartYear + length)),
            measures);
    }

    /// <summary>The new plan. Whether it may be stored, the validator tells.</summary>
    /// <param name="plan">The old plan.</param>
    public PlanDocument From(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var first = FiscalPeriod.TryParse(Period, out var period) ? period.From : (FiscalYear?)null;
        var named = Department.ListOf(plan.Departments).SelectMany(d => first is { } year ? d.In(year) : d.Present).Select(d => d.Slug)
            .ToHashSet(StringComparer.Ordinal);
        return plan with
        {
            Schema = null,
            Title = Title,
            Period = Period,
            Predecessor = plan.Interpretation.Slug,
            TitlePage = [],
            Chapters = [],
            ClosingNotes = [],
            Outcome = null,
            Departments = [.. plan.Departments.Where(d => named.Contains(d.Interpretation.Slug))],
            List = [],
            Measures = [.. plan.Measures.Where(m => Measures.Contains(m.No)).Select(m => Copy(m, plan, first))],
            Results = [],
            Summaries = [],
            History = [],
            Interpretation = plan.Interpretation with
            {
                Slug = Slug,
                Methods = Newest(plan.Interpretation.Methods, first, m => m.From, (m, from) => m with { Version = 1, From = from }),
                Doubts = [],
                Period = null,
            },
        };
    }

    // The new plan names the present departments: the one into which others were merged, and of a split one those that lead the measure.
    private MeasureDocument Copy(MeasureDocument measure, PlanDocument plan, FiscalYear? first)
    {
        var present = Department.ListOf(plan.Departments, (plan.Interpretation.Slug, measure.No)).DistinctBy(d => d.Name)
            .ToDictionary(d => d.Name, d => first is { } year ? d.In(year) : d.Present, StringComparer.Ordinal);
        var named = measure.WithDepartments(name => present.GetValueOrDefault(name)?.Select(d => d.Name) ?? [name]);
        var leads = named.Departments.Distinct(StringComparer.Ordinal).ToArray();
        return named with
        {
            Departments = leads,
            RelatedDepartments = [.. named.RelatedDepartments.Distinct(StringComparer.Ordinal).Except(leads)],
            Period = Period,
            Ended = null,
            Predecessor = new PredecessorDocument { Plan = plan.Interpretation.Slug, No = measure.No },
            Schedule = new ScheduleDocument(),
            Indicators = [.. named.Indicators.Select(i => Copy(i, first))],
            Interpretation = measure.Interpretation?.Slug is { } slug ? new MeasureInterpretation { Slug = slug } : null,
        };
    }

    private static IndicatorDocument Copy(IndicatorDocument indicator, FiscalYear? first) => indicator with
    {
        Departments = [.. indicator.Departments.Distinct(StringComparer.Ordinal)],
        Baseline = null,
        Targets = new Dictionary<FiscalYear, string>(),
        Final = null,
        Rationale = null,
        Note = null,
        Interpretation = indicator.Interpretation with
        {
            Rules = Newest(
                indicator.Interpretation.Rules, first, r => r.From, (r, from) => r with { Version = 1, From = from, Baseline = null }),
        },
    };

    // What held last, from the first year of the new plan on.
    private static IReadOnlyList<T> Newest<T>(
        IReadOnlyList<T> versions, FiscalYear? first, Func<T, FiscalYear> from, Func<T, FiscalYear, T> restart)
        => [.. versions.OrderByDescending(from).Take(1).Select(v => restart(v, first ?? from(v)))];
}
