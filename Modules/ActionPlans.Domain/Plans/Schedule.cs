using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>年次計画: lines of entries that span years, and notes across all years.</summary>
public sealed record Schedule(IReadOnlyList<IReadOnlyList<ScheduleEntry>> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>What is planned in a year, line by line, then the notes. An arrow says what it continues: →（「検討」の続き）.</summary>
    public IReadOnlyList<string> In(FiscalYear year)
        => [.. Lines.SelectMany(line => line.Where(e => e.From <= year && year <= e.To).Select(e => Told(line, e))), .. Notes];

    /// <summary>An entry's text for those who see it alone; an arrow with the text before it in its line.</summary>
    public static string Told(IReadOnlyList<ScheduleEntry> line, ScheduleEntry entry)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(entry);

        var continued = entry.IsArrow ? line.LastOrDefault(e => e.From < entry.From && !e.IsArrow) : null;
        return continued is null ? entry.Text : $"{entry.Text.Trim()}（「{continued.Text.ReplaceLineEndings("　")}」の続き）";
    }
}

/// <summary>What is planned from one fiscal year to another, both included.</summary>
public sealed record ScheduleEntry(FiscalYear From, FiscalYear To, string Text)
{
    /// <summary>True where it says only that the entry before it continues.</summary>
    public bool IsArrow => ValueFormatter.IsSameAsBefore(Text.Trim());
}
