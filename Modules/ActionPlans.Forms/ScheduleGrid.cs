namespace ActionPlans.Forms;

/// <summary>The schedule between the plan format and the grid of its editor, where an entry reaches over columns.</summary>
public static class ScheduleGrid
{
    /// <summary>What a line's cells say. Cells without text are free columns.</summary>
    public static IReadOnlyList<ScheduleEntryDocument> Entries(ScheduleLineRow line)
        => [.. Filled(line).Select(c => new ScheduleEntryDocument
        {
            From = new FiscalYear(c.Year),
            Text = FormText.Clean(c.Text)!,
            Interpretation = FormText.TryYear(c.To, out var to) ? new ScheduleEntryInterpretation { To = to } : null,
        })];

    /// <summary>A line with its entries drawn over the columns that they span, and a free cell for each other column.</summary>
    public static ScheduleLineRow Draw(IReadOnlyList<ScheduleEntryDocument> entries, IReadOnlyList<FiscalYear> columns)
    {
        var line = new ScheduleLineRow();
        if (columns.Count == 0)
        {
            line.Cells.AddRange(entries.Select(e => Cell(e, 1)));
            return line;
        }

        var spans = PlanFactory.Span(entries, columns[^1]);
        var next = columns[0].StartYear;
        for (var i = 0; i < entries.Count; i++)
        {
            Free(line, next, Math.Min(entries[i].From.StartYear, columns[^1].StartYear + 1));
            // Entries that overlap are told by validation; drawn, each begins in its own column.
            var last = Math.Min(spans[i].To.StartYear, i + 1 < entries.Count ? entries[i + 1].From.StartYear - 1 : columns[^1].StartYear);
            var end = Math.Max(last, entries[i].From.StartYear);
            line.Cells.Add(Cell(entries[i], end - entries[i].From.StartYear + 1));
            next = Math.Max(next, end + 1);
        }

        Free(line, next, columns[^1].StartYear + 1);
        return line;
    }

    /// <summary>Where an entry of a line stands among its cells.</summary>
    public static int CellOf(ScheduleLineRow line, int entry)
        => Filled(line).Skip(entry).FirstOrDefault() is { } cell ? line.Cells.IndexOf(cell) : -1;

    private static IEnumerable<ScheduleCellRow> Filled(ScheduleLineRow line)
        => line.Cells.Where(c => FormText.Clean(c.Text) is not null && FormText.IsYear(c.Year)).OrderBy(c => c.Year);

    private static void Free(ScheduleLineRow line, int from, int before)
    {
        for (var year = from; year < before; year++)
        {
            line.Cells.Add(new ScheduleCellRow { Year = year });
        }
    }

    private static ScheduleCellRow Cell(ScheduleEntryDocument entry, int span) => new()
    {
        Year = entry.From.StartYear,
        Text = entry.Text,
        To = entry.Interpretation is { } settings ? FormText.Western(settings.To) : null,
        Span = span,
    };
}
