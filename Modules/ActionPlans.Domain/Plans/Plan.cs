using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// An action plan (計画) with everything that is published of it: immutable, its references resolved, its values read.
/// Built by <see cref="PlanFactory"/> from a valid <see cref="PlanDocument"/>, whether that came from a file or from a CMS.
/// </summary>
public sealed partial class Plan
{
    private readonly Dictionary<string, Measure> _byNo;
    private readonly Dictionary<string, Measure> _bySlug;
    private readonly ILookup<Department, Measure> _byDepartment;
    private readonly ILookup<Department, Measure> _byOther;
    private readonly ILookup<PolicyNode, Measure> _byPolicy;
    private readonly Lazy<FiscalYear?> _headlineYear;
    private readonly Lazy<SearchIndex> _index;

    internal Plan(
        PlanDocument document,
        FiscalPeriod period,
        PolicyTree tree,
        IReadOnlyList<Department> departments,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<MethodVersion> methods,
        IReadOnlyDictionary<FiscalYear, DateOnly> deadlines)
    {
        Document = PublishedDocument.Of(document);
        Slug = document.Interpretation.Slug;
        Title = document.Title;
        Publisher = document.Publisher;
        TitlePage = document.TitlePage;
        Chapters = document.Chapters;
        Contact = document.Contact;
        ClosingNotes = document.ClosingNotes;
        Licence = document.Licence;
        History = document.History;
        Period = period;
        Tree = tree;
        Departments = departments;
        Measures = measures;
        Methods = methods;
        ReportingDeadlines = deadlines;
        MethodBreaks = MethodVersion.BreaksOf(measures, methods, period);
        ResultYears = [.. measures.SelectMany(m => m.Results.Keys).Distinct().Order()];
        HasSamples = measures.Any(m => m.AllResults.Any(r => r.IsSample));
        _index = new Lazy<SearchIndex>(() => new SearchIndex(measures));
        _byNo = measures.ToDictionary(m => m.No, StringComparer.Ordinal);
        _bySlug = measures.ToDictionary(m => m.Slug, StringComparer.Ordinal);
        _byDepartment = measures.SelectMany(m => m.Leads.SelectMany(l => l.Names).Distinct().Select(d => (Department: d, Measure: m)))
            .ToLookup(p => p.Department, p => p.Measure);
        _byOther = measures.SelectMany(m => m.Others.Select(d => (Department: d, Measure: m))).ToLookup(p => p.Department, p => p.Measure);
        _byPolicy = measures.SelectMany(m => m.Policy.Lineage.Select(n => (Node: n, Measure: m))).ToLookup(p => p.Node, p => p.Measure);
        _headlineYear = new(() => ResultYears.Where(IsComplete).Select(y => (FiscalYear?)y).LastOrDefault() ?? LatestResultYear);
    }

    /// <summary>The same in the plan format, to be given to everybody.</summary>
    public PlanDocument Document { get; }

    /// <summary>The plan's slug, "city-2021".</summary>
    public string Slug { get; }

    public string Title { get; }

    /// <summary>The city that publishes the plan.</summary>
    public string Publisher { get; }

    public IReadOnlyList<string> TitlePage { get; }

    public IReadOnlyList<ChapterDocument> Chapters { get; }

    /// <summary>The lines of the plan's contact (問合せ先).</summary>
    public IReadOnlyList<string> Contact { get; }

    public IReadOnlyList<string> ClosingNotes { get; }

    /// <summary>Under which terms the plan may be used; null where the city has not said.</summary>
    public LicenceDocument? Licence { get; }

    /// <summary>Every public change in the order in which it came; empty where nothing is recorded.</summary>
    public IReadOnlyList<LedgerEntry> History { get; }

    public FiscalPeriod Period { get; }

    public PolicyTree Tree { get; }

    /// <summary>The departments in the order in which the plan names them, under each of their names.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>The departments of today, in that order, with the names that they had before.</summary>
    public IEnumerable<DepartmentLabel> PresentDepartments => Departments.Where(d => d.Successor is null).Select(DepartmentLabel.Of);

    /// <summary>All measures in the natural order of their No.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The items of the official sheet.</summary>
    public Sheet Sheet { get; internal init; } = Sheet.General;

    /// <summary>What a search looks words up in. Built when it is first asked for, since a plan is immutable.</summary>
    internal SearchIndex Index => _index.Value;

    /// <summary>The published summaries (総括), the earliest year first.</summary>
    public IReadOnlyList<YearSummary> Summaries { get; internal init; } = [];

    /// <summary>The fiscal years of which any result is published, the earliest first.</summary>
    public IReadOnlyList<FiscalYear> ResultYears { get; }

    /// <summary>The versions of the plan's method of judging, in the order of their years; empty where the plan states none.</summary>
    public IReadOnlyList<MethodVersion> Methods { get; }

    /// <summary>
    /// The fiscal years, in order, in which some indicator is judged otherwise than in the year before, by a new version of the plan's
    /// method or of its own rule: counts of such a year and of the year before cannot be compared without a word.
    /// </summary>
    public IReadOnlyList<FiscalYear> MethodBreaks { get; }

    /// <summary>
    /// The last days on which departments were to report a fiscal year, where the site opened a reporting round for it. Empty where results
    /// are not reported on this site.
    /// </summary>
    public IReadOnlyDictionary<FiscalYear, DateOnly> ReportingDeadlines { get; }

    /// <summary>True where any published result is an invented sample (見本).</summary>
    public bool HasSamples { get; }

    /// <summary>True where any result of a year is an invented sample (見本).</summary>
    public bool HasSamplesIn(FiscalYear year) => Measures.Any(m => m.IsSampleIn(year));

    /// <summary>The last fiscal year of which any result is published; null while there is none.</summary>
    public FiscalYear? LatestResultYear => ResultYears.Count == 0 ? null : ResultYears[^1];

    /// <summary>True where results of the year are published, and none is missing of those that the plan lets judge.</summary>
    public bool IsComplete(FiscalYear year)
        => ResultYears.Contains(year) && StatusCounts.OfMeasures(Measures, year).NotPublished == 0;

    /// <summary>
    /// The year that says how the plan stands: the last complete one, or the last with any result where none is complete; null while there
    /// is no result. A year that is being published would look worse than it is.
    /// </summary>
    public FiscalYear? HeadlineYear => _headlineYear.Value;

    /// <summary>
    /// The year whose status is told: the requested one if the plan has it, else its headline year; null while there are no results.
    /// </summary>
    public FiscalYear? StatusYear(FiscalYear? asked)
        => HeadlineYear is not null && asked is { } year && (Period.Contains(year) || ResultYears.Contains(year)) ? year : HeadlineYear;

    /// <summary>The years in a row of statuses: all of the period, and any other with results. Empty while there is no result.</summary>
    public IReadOnlyList<FiscalYear> StatusYears
        => LatestResultYear is null ? [] : [.. Period.Years.Union(ResultYears).Order()];

    /// <summary>The classes (分類) that occur, in order of first appearance.</summary>
    public IReadOnlyList<string> Classes => [.. Measures.Select(m => m.Class).OfType<string>().Distinct(StringComparer.Ordinal)];

    public YearSummary? FindSummary(FiscalYear year) => Summaries.FirstOrDefault(s => s.Year == year);

    /// <summary>
    /// The deadline of a measure's report, where it has passed and the result is not published; otherwise null.
    /// </summary>
    /// <param name="measure">A measure of this plan.</param>
    /// <param name="year">The fiscal year of the result.</param>
    /// <param name="today">The current day. A deadline includes its whole day.</param>
    public DateOnly? OverdueSince(Measure measure, FiscalYear year, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return MeasureLife.Outside(measure, year) is null
            && !measure.Results.ContainsKey(year)
            && ReportingDeadlines.TryGetValue(year, out var deadline)
            && deadline < today
            ? deadline
            : null;
    }

    /// <summary>The plan's own scale of grades in a year; null where it has none.</summary>
    public GradeScale? GradesIn(FiscalYear year) => MethodVersion.GradesIn(Methods, year);

    public Measure? FindMeasure(string no) => _byNo.GetValueOrDefault(no);

    /// <summary>The measure of a name in URLs.</summary>
    public Measure? MeasureAt(string slug) => _bySlug.GetValueOrDefault(slug);

    public Department? FindDepartment(string slug) => Departments.FirstOrDefault(d => d.Slug == slug);

    /// <summary>The measures that did not reach their target of a year: 未達, and 目標に近い where the plan knows it.</summary>
    public IEnumerable<Measure> NotMetIn(FiscalYear year)
        => Measures.Where(m => m.Judge(year).IsNotMet);

    /// <summary>The measures that a department leads, alone or jointly: those taken over too, by a former name those handed on.</summary>
    public IEnumerable<Measure> MeasuresOf(Department department) => _byDepartment[department];

    /// <summary>The measures in which a department takes part and which others lead.</summary>
    public IEnumerable<Measure> MeasuresBeside(Department department) => _byOther[department];

    /// <summary>The measures under a node of the policy tree, at any depth.</summary>
    public IEnumerable<Measure> MeasuresOf(PolicyNode node) => _byPolicy[node];
}
