namespace ActionPlans.Reporting.Secretariat;

/// <summary>The status grid as a file for spreadsheets: one line for each measure and year that the filter lets through.</summary>
public sealed class StatusCsv(StateLabels labels, IStringLocalizer<StatusCsv> S)
{
    public byte[] Write(IEnumerable<StatusCell> cells) => CsvTable.Write(
        [
            S["Fiscal year"], S["Western year"], S["No."], S["Measure"], S["Departments"], S["State"], S["Overdue"],
            S["Deadline of the reports"], S["Text on the public site"], S["Judged as"],
        ],
        cells.Select(c => (IReadOnlyList<string>)
        [
            c.Year.JapaneseName,
            c.Year.StartYear.ToString(CultureInfo.InvariantCulture),
            c.Measure.No,
            c.Measure.Name,
            string.Join('、', c.Measure.LeadsIn(c.Year.Year).Select(d => d.Name)),
            labels.Of(c),
            c.IsOverdue ? S["Overdue"] : "",
            c.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            c.IsPublished ? S["Yes"] : S["No"],
            c.Standing is { } standing ? AttainmentFormatter.Of(standing) : "",
        ]));
}
