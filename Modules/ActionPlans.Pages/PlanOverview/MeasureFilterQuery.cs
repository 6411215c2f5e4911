using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>
/// The filter as a query string: ?q= &amp;policy= &amp;department= &amp;class= &amp;status= &amp;year= &amp;page=.
/// </summary>
public static class MeasureFilterQuery
{
    public const string Text = "q";
    public const string Policy = "policy";
    public const string Department = "department";
    public const string Class = "class";
    public const string Status = "status";
    public const string Year = "year";
    public const string Page = "page";

    // Four digits are more pages than any list has.
    private const int LongestPage = 4;

    /// <summary>Every name on which a page depends; no page depends on any other.</summary>
    public static IReadOnlyList<string> Names { get; } = [Text, Policy, Department, Class, Status, Year, Page];

    /// <summary>Reads the filter. What is empty or not understood asks for nothing.</summary>
    /// <param name="value">Gives the value of a name in the address, or null.</param>
    public static MeasureFilter Read(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);

        return new MeasureFilter(
            Of(Text),
            Of(Policy),
            Of(Department),
            value(Class) is { } kind && !string.IsNullOrWhiteSpace(kind) ? kind : null, // compared as the plan writes it, spaces and all
            Of(Status) is { } key ? StatusOf(key) : null,
            FiscalYearJsonConverter.TryReadKey(Of(Year), out var year) ? year : null,
            Of(Status) is { } grade ? AttainmentFormatter.MarkOf(grade) : null);

        string? Of(string name) => value(name)?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads the page number of the list; an invalid one is 1.</summary>
    /// <param name="value">Gives the value of a name in the address, or null.</param>
    public static int ReadPage(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);

        return value(Page) is { Length: <= LongestPage } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Max(1, page)
            : 1;
    }

    /// <summary>
    /// Writes what an address asks for, in the order of <see cref="Names"/>: ?q=…&amp;status=met; nothing for an empty filter.
    /// </summary>
    public static string Write(MeasureFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);

        (string Name, string? Value)[] parts =
        [
            (Text, filter.Text),
            (Policy, filter.Policy),
            (Department, filter.Department),
            (Class, filter.Class),
            (Status, StatusKey(filter)),
            (Year, filter.Year is { } year ? Key(year) : null),
            (Page, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var query = string.Join(
            '&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "" : $"?{query}";
    }

    /// <summary>The value of ?status= for a status or a grade: met, grade-A; null for neither.</summary>
    internal static string? StatusKey(MeasureFilter filter)
    {
        if (filter.Grade is { } mark)
        {
            return AttainmentFormatter.GradeKey(mark);
        }

        return filter.Status is { } status ? AttainmentFormatter.KeyOf(status) : null;
    }

    internal static string Key(FiscalYear year) => year.StartYear.ToString(CultureInfo.InvariantCulture);

    private static AttainmentStatus? StatusOf(string key)
    {
        foreach (var status in AttainmentFormatter.Statuses)
        {
            if (AttainmentFormatter.KeyOf(status) == key)
            {
                return status;
            }
        }

        return null;
    }
}
