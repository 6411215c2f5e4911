namespace ActionPlans.Reporting.Reports;

/// <summary>One step of a report: who took it, when, and with what words. Written in the step's own transaction, never changed.</summary>
public sealed class ReportTransition
{
    public long Id { get; set; }

    public string PlanContentItemId { get; set; } = "";

    public string MeasureContentItemId { get; set; } = "";

    public string ResultContentItemId { get; set; } = "";

    public FiscalYear Year { get; set; }

    public bool IsInterim { get; set; }

    public ReportYear About() => new(Year, IsInterim);

    public ReportState From { get; set; }

    public ReportState To { get; set; }

    /// <summary>Whether residents read the result until this step, and no longer do.</summary>
    public bool IsWithdrawal { get; set; }

    /// <summary>Whether the department took its submission back.</summary>
    public bool IsTakenBack { get; set; }

    public DateTime AtUtc { get; set; }

    /// <summary>The user's name; null for work that no person did, such as an import at set-up.</summary>
    public string? UserName { get; set; }

    public string? UserId { get; set; }

    public string? Comment { get; set; }

    /// <summary>The hash of the text that stood there, by <see cref="ReportContent.HashOf"/>.</summary>
    public string TextHash { get; set; } = "";
}

/// <summary>Finds the steps of a report, in the order in which they were taken.</summary>
public sealed class ReportTransitionIndex : MapIndex
{
    public string MeasureContentItemId { get; set; } = "";

    public int FiscalYear { get; set; }

    public string PlanContentItemId { get; set; } = "";

    public string To { get; set; } = "";
}

public sealed class ReportTransitionIndexProvider : IndexProvider<ReportTransition>
{
    public override void Describe(DescribeContext<ReportTransition> context)
        => context.For<ReportTransitionIndex>().Map(transition => new ReportTransitionIndex
        {
            MeasureContentItemId = transition.MeasureContentItemId,
            FiscalYear = transition.About().Number,
            PlanContentItemId = transition.PlanContentItemId,
            To = transition.To.ToString(),
        });
}

/// <summary>Told of every step of every report.</summary>
public interface IReportTransitionHandler
{
    /// <summary>In the step's transaction, before the commit: what is written here is rolled back with the step.</summary>
    Task RecordingAsync(ReportTransition transition);

    /// <summary>After the step is stored. Not called where the database refused it.</summary>
    Task RecordedAsync(ReportTransition transition);
}
