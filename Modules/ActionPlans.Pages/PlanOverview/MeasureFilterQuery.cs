using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>The filter as it stands in an address: ?q= &amp;policy= &amp;department= &amp;class= &amp;status= &amp;year=.</summary>
public static class MeasureFilterQuery
{
    public const string Text = "q";
    public const string Policy = "policy";
    public const string Department = "department";
    public const string Class = "class";
    public const string Status = "status";
    public const string Year = "year";

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
            FiscalYearJsonConverter.TryReadKey(Of(Year), out var year) ? year : null);

        string? Of(string name) => value(name)?.Trim() is { Length: > 0 } text ? text : null;
    }

    internal static string Key(FiscalYear year) => year.StartYear.ToString(CultureInfo.InvariantCulture);

    private static AttainmentStatus? StatusOf(string key)
    {
        foreach (var status in AttainmentWords.Statuses)
        {
            if (AttainmentWords.KeyOf(status) == key)
            {
                return status;
            }
        }

        return null;
    }
}
