using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>A cell of the schedule: an entry over the years that it spans, or a gap.</summary>
/// <param name="From">The first column.</param>
/// <param name="To">The last column.</param>
/// <param name="Text">The entry's text; null for a gap.</param>
/// <param name="Arrow">For an arrow, the text for screen readers.</param>
internal sealed record ScheduleCell(FiscalYear From, FiscalYear To, string? Text, string? Arrow = null)
{
    public int Span => To.StartYear - From.StartYear + 1;

    /// <summary>Lays a line out over the columns so that every column is covered exactly once.</summary>
    public static IReadOnlyList<ScheduleCell> LayOut(IReadOnlyList<ScheduleEntry> line, FiscalPeriod columns)
    {
        var cells = new List<ScheduleCell>();
        var next = columns.From.StartYear;
        foreach (var entry in line.OrderBy(e => e.From))
        {
            // An entry outside the columns, or upon another one, is moved to the nearest free column: never dropped.
            var from = Math.Clamp(entry.From.StartYear, next, Math.Max(next, columns.To.StartYear));
            var to = Math.Clamp(entry.To.StartYear, from, Math.Max(from, columns.To.StartYear));
            if (from > next)
            {
                cells.Add(new ScheduleCell(new FiscalYear(next), new FiscalYear(from - 1), null));
            }

            cells.Add(
                new ScheduleCell(new FiscalYear(from), new FiscalYear(to), entry.Text, entry.IsArrow ? Schedule.Told(line, entry) : null));
            next = to + 1;
        }

        if (next <= columns.To.StartYear)
        {
            cells.Add(new ScheduleCell(new FiscalYear(next), columns.To, null));
        }

        return cells;
    }
}
