using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>A measure (取組): one sheet of the plan, with the results that are published of it.</summary>
public sealed class Measure
{
    private Dictionary<FiscalYear, Attainment.Attainment>? _judged;
    private IReadOnlyList<SearchText>? _searchTexts;
    private IReadOnlyList<DepartmentLabel>? _leads;

    internal Measure(
        MeasureDocument document,
        Sheet sheet,
        FiscalPeriod period,
        PolicyNode policy,
        IReadOnlyList<Department> departments,
        Schedule schedule,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyDictionary<FiscalYear, AnnualResult> results)
    {
        No = document.No;
        Slug = Plans.Slug.Of(document);
        Name = document.Name;
        ComprehensivePlan = document.ComprehensivePlan;
        PolicyLines = document.Policy;
        Class = document.Class;
        Ended = document.Ended;
        Overview = document.Overview;
        Means = document.Means;
        NoIndicatorReason = document.NoIndicatorReason;
        Texts = document.Texts;
        Sheet = sheet;
        Period = period;
        Policy = policy;
        Departments = departments;
        Schedule = schedule;
        Indicators = indicators;
        Results = results;
    }

    /// <summary>The measure's key inside its plan as it is printed, "16" or "Ⅰ-1-(1)".</summary>
    public string No { get; }

    /// <summary>Its name in URLs, "16" or "i-1-1".</summary>
    public string Slug { get; }

    /// <summary>No.16; a No. that begins so itself stands alone.</summary>
    public string Label => MeasureNo.Label(No);

    public string Name { get; }

    /// <summary>The line 総合計画体系 above the policies, as the sheet has it; null where it has none.</summary>
    public string? ComprehensivePlan { get; }

    /// <summary>The policies as this sheet writes them, from the top; <see cref="Policy"/> is the node that they name.</summary>
    public IReadOnlyList<string> PolicyLines { get; }

    /// <summary>The node of the policy tree to which the measure belongs.</summary>
    public PolicyNode Policy { get; }

    /// <summary>分類: 主要事業, 重点事業; null where the sheet has none.</summary>
    public string? Class { get; }

    /// <summary>The lead departments (主担当課) in the sheet's order; at least one.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>The lead departments as pages name them today, with the names that they had before.</summary>
    public IReadOnlyList<DepartmentLabel> Leads => _leads ??= DepartmentLabel.Of(Departments, Period);

    /// <summary>The related departments (関係課) in the sheet's order; empty where the plan names none.</summary>
    public IReadOnlyList<Department> RelatedDepartments { get; internal init; } = [];

    /// <summary>The related departments as pages name them today.</summary>
    public IReadOnlyList<DepartmentLabel> Related => DepartmentLabel.Of(RelatedDepartments, Period);

    public FiscalPeriod Period { get; }

    /// <summary>That it ended before its period did; null where it did not.</summary>
    public EndedDocument? Ended { get; }

    /// <summary>The years of which a result is expected.</summary>
    public IReadOnlyList<FiscalYear> Years => MeasureLife.Years(Period, Ended);

    /// <summary>概要・方向性; a line break is a line break of the sheet.</summary>
    public string? Overview { get; }

    /// <summary>手段.</summary>
    public string? Means { get; }

    public Schedule Schedule { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The source's own words on why there is no indicator; null where it says nothing.</summary>
    public string? NoIndicatorReason { get; }

    /// <summary>The texts of the city's own items of the sheet, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The items of the official sheet, as the plan has them.</summary>
    public Sheet Sheet { get; }

    /// <summary>The published results by fiscal year.</summary>
    public IReadOnlyDictionary<FiscalYear, AnnualResult> Results { get; }

    /// <summary>All its texts, each in its original and its folded form. Computed once, since a measure is immutable.</summary>
    internal IReadOnlyList<SearchText> SearchTexts => _searchTexts ??= [.. MeasureText.Of(this).Select(t => new SearchText(t))];

    /// <summary>The attainment of one indicator in a year.</summary>
    public Attainment.Attainment Judge(Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return Outside(year) ?? AttainmentCalculator.Judge(
            indicator.JudgedTarget(year),
            Results.GetValueOrDefault(year)?.Actuals.GetValueOrDefault(indicator.Key),
            indicator.RuleFor(year));
    }

    /// <summary>
    /// The newest published actual of an indicator beside the last target of the plan (最終目標); null where one of the two is missing.
    /// </summary>
    public GoalProgress? AgainstGoal(Indicator indicator)
        => LatestResultOf(indicator) is { } latest ? AgainstGoal(indicator, latest.Year) : null;

    /// <summary>
    /// The published actual of a year beside the last target of the plan (最終目標); null where one of the two is missing. It judges and
    /// counts nothing; that is the work of each year's own target.
    /// </summary>
    public GoalProgress? AgainstGoal(Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return Results.GetValueOrDefault(year)?.Actuals.GetValueOrDefault(indicator.Key) is { } actual
            ? GoalProgress.Of(indicator, year, actual)
            : null;
    }

    /// <summary>
    /// How far the newest published actual of an indicator is on its way to the last target of the plan (最終目標までの進み); null where
    /// that year is reported already by a target of its own, the target is the same in all years to come, or the two cannot be compared.
    /// </summary>
    public GoalProgress? ProgressOf(Indicator indicator)
        => LatestResultOf(indicator) is { } latest
            && ProgressIn(indicator, latest.Year) is { } progress
            && indicator.JudgedTarget(progress.From)?.Text != progress.Target.Text
            ? progress
            : null;

    /// <summary>
    /// How far the actual of a year is on its way to the last target of the plan; null for the year of that target where it is judged by
    /// it, for years after it, and where the two cannot be compared.
    /// </summary>
    public GoalProgress? ProgressIn(Indicator indicator, FiscalYear year)
        => AgainstGoal(indicator, year) is { IsWay: true } progress ? progress : null;

    /// <summary>The newest published result that has a value for an indicator; null where there is none.</summary>
    public AnnualResult? LatestResultOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return Results.Values.Where(r => r.Actuals.ContainsKey(indicator.Key)).MaxBy(r => r.Year);
    }

    /// <summary>The lead departments by their names of a fiscal year: what was reported then bears them.</summary>
    public IEnumerable<Department> LeadsIn(FiscalYear year) => Departments.SelectMany(d => d.NamesIn(year)).Distinct();

    /// <summary>
    /// Every department that takes part beside the lead ones, under each of its names: the related ones, and those of an indicator alone.
    /// </summary>
    public IEnumerable<Department> Others
        => DepartmentLabel.Of([.. RelatedDepartments, .. Indicators.SelectMany(i => i.Departments)], Period)
            .SelectMany(l => l.Names)
            .Except(Leads.SelectMany(l => l.Names));

    /// <summary>True where the result of a year is an invented sample (見本).</summary>
    public bool IsSampleIn(FiscalYear year) => Results.GetValueOrDefault(year)?.IsSample == true;

    /// <summary>The attainment of the measure in a year: the worst of its computable indicators.</summary>
    public Attainment.Attainment Judge(FiscalYear year)
    {
        // Every list asks for it; threads that need it at once compute the same.
        _judged ??= Period.Years.Union(Results.Keys).ToDictionary(y => y, Compute);
        return _judged.TryGetValue(year, out var judged) ? judged : Compute(year);
    }

    // What is published is judged in any case.
    private Attainment.Attainment? Outside(FiscalYear year) => Results.ContainsKey(year) ? null : MeasureLife.Outside(this, year);

    private Attainment.Attainment Compute(FiscalYear year)
        => Outside(year) ?? AttainmentCalculator.Worst([.. Indicators.Select(i => Judge(i, year))]);
}
