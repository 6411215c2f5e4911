using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>Builds the <see cref="Plan"/> from a document that <see cref="Validation.PlanValidator"/> found free of errors.</summary>
public static class PlanFactory
{
    /// <summary>Builds the plan.</summary>
    /// <param name="document">The plan as written.</param>
    /// <param name="deadlines">The last days of the site's reporting rounds; none where results are not reported on this site.</param>
    /// <exception cref="ArgumentException">The document has errors; validate it first.</exception>
    public static Plan Build(PlanDocument document, IReadOnlyDictionary<FiscalYear, DateOnly>? deadlines = null)
    {
        ArgumentNullException.ThrowIfNull(document);

        var period = document.ReadPeriod() ?? throw NoPeriod(document.Period);
        var tree = BuildTree(document);
        var departments = Department.ListOf(document.Departments);
        var departmentsOf = DepartmentsByMeasure(document, departments);
        // A draft is for the people who write it; pages and counts do not know it.
        var results = document.Results.Where(r => !r.Draft).ToLookup(r => r.Measure, StringComparer.Ordinal);
        var followUps = FollowUp.Of(document.History).ToLookup(f => f.Result);
        var methods = MethodVersion.Of(document.Interpretation);
        var notation = PlanNotation.Of(document.Interpretation);
        var sheet = new Sheet(document.Sheet);
        var measures = document.Measures
            .OrderBy(m => m.No, NaturalOrder.Instance)
            .Select(m => BuildMeasure(
                m, sheet, tree, departmentsOf(m.No),
                results[m.No].Select(r => BuildResult(r, m, followUps, methods, notation, document)), methods, notation, document))
            .ToArray();
        return new Plan(document, period, tree, departments, measures, methods, deadlines ?? new Dictionary<FiscalYear, DateOnly>())
        {
            Sheet = sheet,
            Notation = notation,
            Summaries = BuildSummaries(document, measures),
        };
    }

    /// <summary>
    /// The entries of a schedule line with the years that they span: as the settings say, else up to the next entry, else to the last year.
    /// </summary>
    public static IReadOnlyList<ScheduleEntry> Span(IReadOnlyList<ScheduleEntryDocument> line, FiscalYear lastYear)
    {
        ArgumentNullException.ThrowIfNull(line);

        return [.. line.Select((entry, i) => new ScheduleEntry(
            entry.From,
            entry.Interpretation?.To ?? (i + 1 < line.Count ? new FiscalYear(line[i + 1].From.StartYear - 1) : lastYear),
            entry.Text))];
    }

    /// <summary>Finds the node that a sheet's policy lines name, comparing number and name, or the name alone, folded.</summary>
    public static PolicyNode? FindPolicy(PolicyTree tree, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(lines);

        PolicyNode? found = null;
        foreach (var line in lines)
        {
            found = tree.FindChild(found, line);
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Builds the policy tree alone; unlike the whole plan it needs no valid document.</summary>
    public static PolicyTree BuildTree(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return new(document.Levels, [.. document.Policies.Select(p => Node(p, document.Levels, null))]);
    }

    // The departments by name, for a measure's No. Built per measure only for those named in handedTo of a split department.
    private static Func<string, IReadOnlyDictionary<string, Department>> DepartmentsByMeasure(
        PlanDocument document, IReadOnlyList<Department> departments)
    {
        var slug = document.Interpretation.Slug;
        var handed = document.Departments.SelectMany(d => d.Interpretation.HandedTo)
            .Where(h => h.Plan == slug).Select(h => h.No).ToHashSet(StringComparer.Ordinal);
        var common = ByName(departments.All(d => d.Successors.Count < 2) ? departments : ListFor(""));
        return no => handed.Contains(no) ? ByName(ListFor(no)) : common;

        IReadOnlyList<Department> ListFor(string no) => Department.ListOf(document.Departments, (slug, no));

        static IReadOnlyDictionary<string, Department> ByName(IReadOnlyList<Department> all)
            => all.ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    // A measure that left the site is no longer shown as notable; what a committee said of it stays.
    private static YearSummary[] BuildSummaries(PlanDocument document, IEnumerable<Measure> measures)
    {
        var byNo = measures.ToDictionary(m => m.No, StringComparer.Ordinal);
        return [.. document.Summaries.Where(s => !s.Draft).OrderBy(s => s.Year).Select(s => new YearSummary(
            s.Year,
            s.AsOf,
            s.Lead,
            [.. s.Notable.Select(no => byNo.GetValueOrDefault(no)).OfType<Measure>()],
            [.. s.Opinions.Select(o => new CommitteeOpinion(
                o.Body, o.On, o.Measure, o.Measure is null ? null : byNo.GetValueOrDefault(o.Measure), o.Opinion, o.Reply))],
            [.. document.History.Where(e => e.Kind == ChangeKind.Revision && s.Changes.Contains(e.Seq))],
            s.Sample))];
    }

    private static Measure BuildMeasure(
        MeasureDocument document,
        Sheet sheet,
        PolicyTree tree,
        IReadOnlyDictionary<string, Department> departments,
        IEnumerable<AnnualResult> results,
        IReadOnlyList<MethodVersion> methods,
        Notation notation,
        PlanDocument plan)
    {
        var period = document.ReadPeriod() ?? throw NoPeriod(document.Period);
        var earlier = EarlierTargets.Of(plan, document.No);
        var isJudgedAsRevised = plan.Interpretation.JudgeRevisedTargets;
        Indicator[] indicators = [.. document.Indicators.Select(i => IndicatorFactory.Build(
            i, methods, period, earlier[i.Interpretation.Key], isJudgedAsRevised, Named(i.Departments), notation))];
        return new Measure(
            document,
            sheet,
            period,
            FindPolicy(tree, document.Policy) ?? throw new ArgumentException($"No. {document.No}: no such policy.", nameof(document)),
            Named(document.Departments),
            new Schedule([.. document.Schedule.Lines.Select(l => Span(l, period.To))], document.Schedule.Notes),
            indicators,
            [.. results])
        {
            RelatedDepartments = Named(document.RelatedDepartments),
            Methods = methods,
            HasOutlook = plan.Interpretation.Outlook,
            Notation = notation,
            AlsoUnder = [.. document.AlsoUnder.Select(lines => FindPolicy(tree, lines)
                ?? throw new ArgumentException($"No. {document.No}: no such policy.", nameof(document)))],
        };

        IReadOnlyList<Department> Named(IReadOnlyList<string> names) => [.. names.Select(name => departments.GetValueOrDefault(name)
            ?? throw new ArgumentException($"No. {document.No}: no such department.", nameof(document)))];
    }

    private static AnnualResult BuildResult(
        AnnualResultDocument result,
        MeasureDocument measure,
        ILookup<LedgerSubject, FollowUp> followUps,
        IReadOnlyList<MethodVersion> methods,
        Notation notation,
        PlanDocument plan)
    {
        var pairs = measure.Indicators.ToDictionary(i => i.Interpretation.Key, i => i.Interpretation.Pair, StringComparer.Ordinal);
        return new(
            result.Year,
            result.Actuals.ToDictionary(
                a => a.Key, a => TargetReading.ReadActual(result, a.Key, pairs.GetValueOrDefault(a.Key), notation), StringComparer.Ordinal),
            result.Achievements,
            result.Evaluation,
            result.AsOf,
            result.Sample)
        {
            Interim = result.Interim,
            Grade = MethodVersion.GradesIn(methods, result.Year)?.Find(result.Grade),
            GradeReason = result.GradeReason,
            Texts = result.Texts,
            Notes = result.Notes,
            Outlooks = plan.Interpretation.Outlook ? result.Outlooks : new Dictionary<string, OutlookDocument>(),
            FollowUps = [.. followUps[result.Subject()]],
        };
    }

    private static PolicyNode Node(PolicyDocument document, IReadOnlyList<string> levels, PolicyNode? parent)
    {
        // A tree deeper than its levels is an error that validation tells; here it must not throw.
        var depth = parent is null ? 0 : parent.Depth + 1;
        var node = new PolicyNode(
            document.Interpretation.Slug, document.Number, document.Name, depth < levels.Count ? levels[depth] : "", parent);
        node.Children = [.. document.Children.Select(c => Node(c, levels, node))];
        return node;
    }

    private static ArgumentException NoPeriod(string text) => new($"No period: {text}", nameof(text));
}
