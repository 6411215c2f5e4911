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
        var present = Department.ListOf(plan.Departments).DistinctBy(d => d.Name)
            .ToDictionary(d => d.Name, d => first is { } year ? d.In(year) : d.Present, StringComparer.Ordinal);
        var named = present.Values.Select(d => d.Slug).ToHashSet(StringComparer.Ordinal);
        return new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            Title = Title,
            Publisher = plan.Publisher,
            Period = Period,
            Predecessor = plan.Interpretation.Slug,
            Contact = plan.Contact,
            Licence = plan.Licence,
            Sheet = plan.Sheet,
            Levels = plan.Levels,
            Policies = plan.Policies,
            Departments = [.. plan.Departments.Where(d => named.Contains(d.Interpretation.Slug))],
            Measures = [.. plan.Measures.Where(m => Measures.Contains(m.No)).Select(m => Copy(m, plan, first, NameOf))],
            Interpretation = new PlanInterpretation
            {
                Slug = Slug,
                PublisherCode = plan.Interpretation.PublisherCode,
                Methods = Newest(plan.Interpretation.Methods, first, m => m.From, (m, from) => m with { Version = 1, From = from }),
                JudgeRevisedTargets = plan.Interpretation.JudgeRevisedTargets,
            },
        };

        string NameOf(string name) => present.GetValueOrDefault(name)?.Name ?? name;
    }

    // Two departments that were merged are one from now on.
    private MeasureDocument Copy(MeasureDocument measure, PlanDocument plan, FiscalYear? first, Func<string, string> nameOf)
    {
        var named = measure.WithDepartments(nameOf);
        var leads = named.Departments.Distinct(StringComparer.Ordinal).ToArray();
        return new MeasureDocument
        {
            No = measure.No,
            Name = measure.Name,
            ComprehensivePlan = measure.ComprehensivePlan,
            Policy = measure.Policy,
            AlsoUnder = measure.AlsoUnder,
            Class = measure.Class,
            Departments = leads,
            RelatedDepartments = [.. named.RelatedDepartments.Distinct(StringComparer.Ordinal).Except(leads)],
            Period = Period,
            Predecessor = new PredecessorDocument { Plan = plan.Interpretation.Slug, No = measure.No },
            Overview = measure.Overview,
            Means = measure.Means,
            Indicators = [.. named.Indicators.Select(i => Copy(i, first))],
            NoIndicatorReason = measure.NoIndicatorReason,
            Texts = measure.Texts,
            Interpretation = measure.Interpretation?.Slug is { } slug ? new MeasureInterpretation { Slug = slug } : null,
        };
    }

    private static IndicatorDocument Copy(IndicatorDocument indicator, FiscalYear? first) => new()
    {
        Name = indicator.Name,
        Departments = [.. indicator.Departments.Distinct(StringComparer.Ordinal)],
        Targets = new Dictionary<FiscalYear, string>(),
        Type = indicator.Type,
        Definition = indicator.Definition,
        Formula = indicator.Formula,
        Source = indicator.Source,
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
