using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>The page of one measure: its targets, their attainment, and its official sheet.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Measure">A measure of <paramref name="Plan"/>.</param>
/// <param name="Today">The day on which the page is read; without one nothing is called overdue.</param>
public sealed record MeasurePageModel(PlanLinks Links, Plan Plan, Measure Measure, DateOnly? Today = null) : PlanPageModel(Links, Plan)
{
    public override string ShapeName => "MeasurePage";

    public override string Title => $"{Measure.Label} {Measure.Name}";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」{Measure.Label} {Measure.Name}"
            + $"（{Measure.Leads.Joined()}）の目標、{Plan.Sheet.LabelOf(SheetField.Schedule)}、実績。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Title));

    public override string Address => Links.Measure(Plan, Measure);

    public override DateTimeOffset? ChangedAt => ChangedOf([Measure]);

    /// <summary>The day alone changes nothing; a deadline that has passed does.</summary>
    public override string? CacheKey => $"{Address} {string.Join(' ', Overdue.Select(o => o.Year.WesternName))}";

    /// <summary>The years whose result should have been reported on this site and is not published, the newest first.</summary>
    public IReadOnlyList<OverdueYear> Overdue => Today is not { } today ? [] :
        [.. Measure.Period.Years.Reverse()
            .Select(y => Plan.OverdueSince(Measure, y, today) is { } deadline ? new OverdueYear(y, deadline) : null)
            .OfType<OverdueYear>()];
}

/// <summary>A fiscal year whose result should have been reported, and is not published.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Deadline">The last day on which departments were to report it.</param>
public sealed record OverdueYear(FiscalYear Year, DateOnly Deadline);
