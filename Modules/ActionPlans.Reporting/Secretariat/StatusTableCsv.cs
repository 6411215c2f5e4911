using ActionPlans.Pages.OpenData;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>
/// The reports that a filter lets through as a table of the open data: figures or texts, with what has not been published yet. It is judged
/// as it would be if it were.
/// </summary>
public sealed class StatusTableCsv(StateLabels labels, IStringLocalizer<StatusTableCsv> S)
{
    /// <summary>Writes the table; null where there is none of that name.</summary>
    /// <param name="plan">The plan with the newest texts.</param>
    public byte[]? Write(string name, Plan plan, IEnumerable<StatusCell> cells)
    {
        if (name is not (PlanTables.ResultsName or PlanTables.MeasureYearsName))
        {
            return null;
        }

        var table = PlanTables.Of(plan).Single(t => t.Name == name);
        var wanted = cells.Where(c => !c.Year.IsInterim)
            .ToLookup(c => (c.Measure.No, c.Year.StartYear.ToString(CultureInfo.InvariantCulture)));
        var keys = table.Column(PlanTables.NoColumn).Zip(table.Column(PlanTables.YearColumn));
        var rows = table.Rows.Zip(keys, (row, key) => (Row: row, Cell: wanted[key].FirstOrDefault())).Where(r => r.Cell is not null);
        return CsvTable.Write(
            [S["State"], S["Text on the public site"], .. table.Fields.Select(f => f.Name)],
            rows.Select(r => (IReadOnlyList<string>)[labels.Of(r.Cell!), r.Cell!.IsPublished ? S["Yes"] : S["No"], .. r.Row]));
    }
}
