using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Reporting;

/// <summary>
/// How a report goes from the department to the public: which step may follow which, and what a report needs before it is submitted.
/// </summary>
public static class ReportRules
{
    /// <summary>How long a comment on a report may be, in characters.</summary>
    public const int LongestComment = 2000;

    /// <summary>
    /// Whether the step may be taken in this state. A published report is written anew as a draft beside it, so that saving is allowed.
    /// </summary>
    public static bool Allows(ReportState state, ReportAction action) => action switch
    {
        ReportAction.Save or ReportAction.Submit => state is ReportState.NotEntered or ReportState.Draft or ReportState.Returned
            or ReportState.Published,
        ReportAction.Return => state is ReportState.Submitted or ReportState.Approved,
        ReportAction.Approve or ReportAction.TakeBack => state is ReportState.Submitted,
        ReportAction.Publish => state is ReportState.Approved,
        _ => false,
    };

    /// <summary>Whether a role permits a step: lead departments alone submit a report and take it back; contributors save drafts.</summary>
    public static bool Allows(ReportRole role, ReportAction action)
        => role == ReportRole.Lead || (role == ReportRole.Contributor && action == ReportAction.Save);

    /// <summary>
    /// The role of a person in the report of a measure, by departments. A department that took over from another one, or was renamed,
    /// counts as that one.
    /// </summary>
    /// <param name="own">The person's departments.</param>
    /// <param name="leads">The lead departments of the measure.</param>
    /// <param name="others">Its related departments, and those of its indicators.</param>
    /// <param name="year">The fiscal year of today.</param>
    public static ReportRole RoleOf(
        IEnumerable<Department> own, IEnumerable<Department> leads, IEnumerable<Department> others, FiscalYear year)
    {
        var acting = InCharge(own).ToHashSet(StringComparer.Ordinal);
        if (acting.Overlaps(InCharge(leads)))
        {
            return ReportRole.Lead;
        }

        return acting.Overlaps(InCharge(others)) ? ReportRole.Contributor : ReportRole.None;

        IEnumerable<string> InCharge(IEnumerable<Department> departments) => departments.SelectMany(d => d.In(year)).Select(d => d.Slug);
    }

    /// <summary>The state of a report after a step. A returned report stays returned until it is submitted again.</summary>
    public static ReportState After(ReportState state, ReportAction action) => action switch
    {
        ReportAction.Save => state == ReportState.Returned ? ReportState.Returned : ReportState.Draft,
        ReportAction.Submit => ReportState.Submitted,
        ReportAction.TakeBack => ReportState.Draft,
        ReportAction.Return => ReportState.Returned,
        ReportAction.Approve => ReportState.Approved,
        ReportAction.Publish => ReportState.Published,
        _ => state,
    };

    /// <summary>
    /// Whether a text waits for those who decide on its publication, such as a 推進本部: the department has submitted it, and it is not
    /// public. Drafts and returned reports are still with the department.
    /// </summary>
    public static bool AwaitsDecision(ReportState state) => state is ReportState.Submitted or ReportState.Approved;

    /// <summary>
    /// Whether a report should have been submitted by now. What residents read was reported, whatever draft waits beside it.
    /// </summary>
    /// <param name="state">The state of its newest version.</param>
    /// <param name="isPublished">Whether residents read a text of it.</param>
    /// <param name="deadline">The last day of the year's reporting round; null where none was opened.</param>
    /// <param name="today">The day where the city is.</param>
    public static bool IsOverdue(ReportState state, bool isPublished, DateOnly? deadline, DateOnly today)
        => !isPublished && deadline < today && Allows(state, ReportAction.Submit);

    /// <summary>
    /// What a report lacks before it can be submitted, all at once: an actual for each target of the year, with its unit, the grade where
    /// departments choose it, 取組実績 and 評価. What is not judged (中止) needs no actual, and half a year neither grade nor 評価.
    /// </summary>
    /// <param name="report">The report; null where nothing was written yet.</param>
    /// <param name="measure">Its measure.</param>
    /// <param name="about">The fiscal year, or its interim report.</param>
    /// <param name="sheet">The items of the plan's sheet: what it has not is not asked for. Null for the general ones.</param>
    /// <param name="grades">The plan's own scale in the year; null where it has none.</param>
    /// <param name="notation">How the plan writes its values; null for the notation of every plan.</param>
    /// <returns>Errors at the report's own places, such as <c>$.results[0].achievements</c>.</returns>
    public static IReadOnlyList<PlanIssue> Missing(
        AnnualResultDocument? report, MeasureDocument measure, ReportYear about, Sheet? sheet = null, GradeScale? grades = null,
        Notation? notation = null)
    {
        ArgumentNullException.ThrowIfNull(measure);

        var issues = new IssueCollector();
        var year = about.Year;
        var isExcluded = grades?.Find(report?.Grade)?.IsExcluded == true;
        foreach (var indicator in measure.Indicators.Where(i => Asks(i, year) && !isExcluded))
        {
            var key = indicator.Interpretation.Key;
            var actual = TargetValue.Parse(report?.Actuals.GetValueOrDefault(key) ?? "", notation ?? Notation.Standard);
            var target = TargetValue.Parse(indicator.Targets[year], notation ?? Notation.Standard);
            // A dash says nothing: a value that there is not has a reason, in words.
            if (!actual.IsWritten)
            {
                issues.Error("report_actual_missing", $"$.results[0].actuals['{key}']", indicator.Name);
            }
            else if (actual is { IsNumeric: true, Unit: "", Quantity: not 0 } && target is { IsNumeric: true, Unit: { Length: > 0 } unit })
            {
                // A forgotten unit would take the measure out of what is judged.
                issues.Error("report_unit_missing", $"$.results[0].actuals['{key}']", indicator.Name, actual.Text.Trim(), unit);
            }
        }

        if (!about.IsInterim && grades is { IsByDepartment: true } && report?.Grade is null)
        {
            issues.Error("report_grade_missing", "$.results[0].grade");
        }

        sheet ??= Sheet.General;
        if (string.IsNullOrWhiteSpace(report?.Achievements) && sheet.Has(SheetField.Achievements))
        {
            issues.Error("report_achievements_missing", "$.results[0].achievements", sheet.LabelOf(SheetField.Achievements));
        }

        if (!about.IsInterim && string.IsNullOrWhiteSpace(report?.Evaluation) && sheet.Has(SheetField.Evaluation))
        {
            issues.Error("report_evaluation_missing", "$.results[0].evaluation", sheet.LabelOf(SheetField.Evaluation));
        }

        return issues.Issues;
    }

    /// <summary>
    /// The same by all that the plan asks of the measure: beside it the outlook (達成の見通し) of each final target to come, where the plan
    /// asks for it. What is not judged (中止) needs none.
    /// </summary>
    /// <param name="report">The report; null where nothing was written yet.</param>
    /// <param name="sheet">Its measure as it is written.</param>
    /// <param name="about">The fiscal year, or its interim report, which has no outlook.</param>
    /// <param name="measure">Its measure in its plan; null where the plan has errors.</param>
    public static IReadOnlyList<PlanIssue> Missing(
        AnnualResultDocument? report, MeasureDocument sheet, ReportYear about, Measure? measure)
    {
        var grades = measure?.GradesIn(about.Year);
        var issues = new IssueCollector();
        foreach (var indicator in measure?.Indicators.Where(
            i => !about.IsInterim && measure.IsOutlookAsked(i, about.Year) && report?.Outlooks.ContainsKey(i.Key) != true) ?? [])
        {
            issues.Error("report_outlook_missing", $"$.results[0].outlooks['{indicator.Key}'].step", indicator.Name);
        }

        var isExcluded = grades?.Find(report?.Grade)?.IsExcluded == true;
        return [.. Missing(report, sheet, about, measure?.Sheet, grades, measure?.Notation), .. isExcluded ? [] : issues.Issues];
    }

    /// <summary>What a department wrote, as the text of its report: measure, year and marks are not the writer's to choose.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="standing">The text that is stored; null where there is none.</param>
    /// <param name="interim">The day of an interim report; null for the report of the year.</param>
    public static AnnualResultDocument TextOf(
        AnnualResultDocument written, string no, FiscalYear year, AnnualResultDocument? standing, DateOnly? interim = null)
        => written with { Measure = no, Year = year, Interim = interim, Sample = standing?.Sample ?? false, Draft = false };

    /// <summary>What is wrong with a comment: a return without one leaves the department guessing.</summary>
    public static IReadOnlyList<PlanIssue> CheckComment(ReportAction action, string? comment)
    {
        var issues = new IssueCollector();
        if (action == ReportAction.Return && string.IsNullOrWhiteSpace(comment))
        {
            issues.Error("report_comment_missing", "$.comment");
        }
        else if (comment is not null)
        {
            TextRules.Typed(comment, "$.comment", LongestComment, issues);
        }

        return issues.Issues;
    }

    // A dash says that the year has no target; nobody need report a value then, though one may be written.
    private static bool Asks(IndicatorDocument indicator, FiscalYear year)
        => indicator.Targets.TryGetValue(year, out var target) && TargetValue.Parse(target).IsWritten;
}
