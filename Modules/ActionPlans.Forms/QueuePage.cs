using ActionPlans.Pages.Components;

namespace ActionPlans.Forms;

/// <summary>A report in the secretariat's queue, with what most can be decided by.</summary>
/// <param name="Seen">The token of what is shown: nothing is decided about another text.</param>
/// <param name="Step">The step that brought it here; null for what came in without one.</param>
/// <param name="Change">What it changes of a text that residents read; null where they read none.</param>
public sealed record QueueRow(
    string ResultId, string Seen, string PlanId, Measure Measure, ReportYear Year, ReportState State, AnnualResultDocument Text,
    QueueStep? Step, QueueChange? Change)
{
    public bool IsPublished => Change is not null;

    /// <summary>The scheduled time of publication; null where there is none.</summary>
    public DateTime? PublishAtUtc { get; init; }

    /// <summary>The report as it is chosen in a form: which it is, and the text that was seen.</summary>
    public string Choice => new ReportChoice(ResultId, Seen).Value;

    /// <summary>What would be 未判定 once it is published, and what looks like a slip of the pen.</summary>
    public IReadOnlyList<PlanIssue> Questions => ActualQuestions.Of(Measure, Text);

    public IReadOnlyList<ReportedValue> Values
        => ReportedValue.Of(Measure, Year.Year, Text, Measure.Results.GetValueOrDefault(new FiscalYear(Year.StartYear - 1)));

    /// <summary>Whether a filter of the queue lets it through, whatever its state.</summary>
    public bool Matches(QueueFilter filter)
        => (filter.Year is null || Year.Number == filter.Year)
            && (string.IsNullOrEmpty(filter.Department) || Measure.Leads.Any(l => l.Department.Slug == filter.Department));
}

/// <summary>Who brought a report into the queue, when, and with what words.</summary>
public sealed record QueueStep(DateTime AtUtc, string? UserName, string? Comment);

/// <summary>A report that changes what residents read.</summary>
/// <param name="Reason">The reason, as residents will read it; null while there is none.</param>
/// <param name="Differences">What stood there, and what is to stand there.</param>
public sealed record QueueChange(string? Reason, IReadOnlyList<VersionChange> Differences);

/// <summary>The approved reports of a plan's year, of which all can be published at once.</summary>
public sealed record ReadyYear(string Plan, string Title, ReportYear Year, int Count);

/// <summary>The secretariat's queue.</summary>
public sealed class QueuePage
{
    /// <param name="submitted">All submitted reports of the filter's plan, or of all plans, in the order of the queue.</param>
    /// <param name="approved">All approved ones.</param>
    /// <param name="chosen">The choices that are ticked; null for those that the filter ticks.</param>
    /// <param name="errors">The errors for which the requested step was refused.</param>
    public QueuePage(
        QueueFilter filter, IReadOnlyList<QueueRow> submitted, IReadOnlyList<QueueRow> approved, IReadOnlyList<SelectListItem> plans,
        IReadOnlyCollection<string>? chosen = null, IReadOnlyList<string>? errors = null)
    {
        QueueRow[] all = [.. submitted, .. approved];
        Filter = filter;
        Plans = plans;
        Rows = ListPage.Of(
            [.. (filter.State == ReportState.Approved ? approved : submitted).Where(r => r.Matches(filter))], filter.PageNum);
        Submitted = submitted.Count(r => r.Matches(filter));
        Approved = approved.Count(r => r.Matches(filter));
        Ready = [.. approved.GroupBy(r => (r.PlanId, r.Year)).OrderBy(g => g.Key.Year)
            .Select(g => new ReadyYear(
                g.Key.PlanId, plans.FirstOrDefault(p => p.Value == g.Key.PlanId)?.Text ?? "", g.Key.Year, g.Count()))];
        Years = [.. all.Select(r => r.Year).Distinct().Order()];
        Departments =
            [.. all.SelectMany(r => r.Measure.Leads).Select(l => l.Department).Distinct().OrderBy(d => d.Name, StringComparer.Ordinal)];
        Chosen = (chosen ?? (filter.All ? Rows.Rows.Select(r => r.Choice) : [])).ToHashSet(StringComparer.Ordinal);
        Errors = errors ?? [];
    }

    public QueueFilter Filter { get; }

    public ListPage<QueueRow> Rows { get; }

    /// <summary>How many reports wait to be checked.</summary>
    public int Submitted { get; }

    /// <summary>How many wait to be published.</summary>
    public int Approved { get; }

    public IReadOnlyList<ReadyYear> Ready { get; }

    public IReadOnlyList<SelectListItem> Plans { get; }

    public IReadOnlyList<ReportYear> Years { get; }

    public IReadOnlyList<Department> Departments { get; }

    public IReadOnlySet<string> Chosen { get; }

    public IReadOnlyList<string> Errors { get; }

    /// <summary>The title of a row's plan; null on a site with one plan.</summary>
    public string? PlanOf(QueueRow row) => Plans.Count > 1 ? Plans.FirstOrDefault(p => p.Value == row.PlanId)?.Text : null;
}

/// <summary>What publishing all approved reports of a year would do, to be confirmed.</summary>
/// <param name="Counts">Where the other reports of the year stand: what would still be missing.</param>
public sealed record PublishYearPage(
    string Plan, string Title, ReportYear Year, IReadOnlyList<QueueRow> Rows, StateCounts Counts, IReadOnlyList<string> Errors);
