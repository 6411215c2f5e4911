using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>A measure (取組): one sheet of the plan, with the results that are published of it.</summary>
public sealed partial class Measure
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
        IReadOnlyCollection<AnnualResult> results)
    {
        No = document.No;
        Slug = Plans.Slug.Of(document);
        Name = document.Name;
        ComprehensivePlan = document.ComprehensivePlan;
        PolicyLines = document.Policy;
        Class = document.Class;
        Ended = document.Ended;
        Predecessor = document.Predecessor;
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
        Results = results.Where(r => r.Interim is null).ToDictionary(r => r.Year);
        InterimResults = results.Where(r => r.Interim is not null).ToDictionary(r => r.Year);
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

    /// <summary>再掲: the other nodes under which it is listed again. It is counted under <see cref="Policy"/> alone.</summary>
    public IReadOnlyList<PolicyNode> AlsoUnder { get; internal init; } = [];

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

    /// <summary>The measure of an earlier plan that it carries on; null where it is new.</summary>
    public PredecessorDocument? Predecessor { get; }

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

    /// <summary>
    /// The published interim results (中間報告) by fiscal year: how it stood on a day inside the year. They are shown beside the year, and
    /// neither judged nor counted.
    /// </summary>
    public IReadOnlyDictionary<FiscalYear, AnnualResult> InterimResults { get; }

    /// <summary>All results, from the first year to the last, those of a year after its interim one.</summary>
    public IEnumerable<AnnualResult> AllResults
        => Results.Values.Concat(InterimResults.Values).OrderBy(r => r.Year).ThenBy(r => r.Interim ?? DateOnly.MaxValue);

    /// <summary>The versions of the plan's method of judging, in the order of their years.</summary>
    internal IReadOnlyList<MethodVersion> Methods { get; init; } = [];

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

    /// <summary>
    /// The attainment of the measure in a year: the grade that its department chose, else the worst of its computable indicators.
    /// </summary>
    public Attainment.Attainment Judge(FiscalYear year)
    {
        // Every list asks for it; threads that need it at once compute the same.
        _judged ??= Period.Years.Union(Results.Keys).ToDictionary(y => y, Compute);
        return _judged.TryGetValue(year, out var judged) ? judged : Compute(year);
    }

    /// <summary>The plan's own scale of grades in a year; null where it has none.</summary>
    public GradeScale? GradesIn(FiscalYear year) => MethodVersion.GradesIn(Methods, year);

    /// <summary>True where a year is graded by another scale than the year before; never the measure's first year.</summary>
    public bool GradesChangedIn(FiscalYear year) => year > Period.From && MethodVersion.GradeBreaks(Methods).Contains(year);

    // What is published is judged in any case.
    private Attainment.Attainment? Outside(FiscalYear year) => Results.ContainsKey(year) ? null : MeasureLife.Outside(this, year);

    private Attainment.Attainment Compute(FiscalYear year)
    {
        var result = Results.GetValueOrDefault(year);
        if (result?.Grade is { } grade)
        {
            return new Attainment.Attainment(grade.Counts, Grade: grade);
        }

        var judged = GradesIn(year) is { IsByDepartment: true }
            ? AttainmentCalculator.WithoutGrade(result is not null)
            : AttainmentCalculator.Worst([.. Indicators.Select(i => Judge(i, year))]);
        return Outside(year) ?? judged;
    }
}
