using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Components;

/// <summary>How departments are named: today with the names that they had before, in a fiscal year by the names of that year.</summary>
public static class DepartmentFormatter
{
    /// <summary>市長公室（令和7年度まで秘書課）・総務課.</summary>
    public static string Joined(this IEnumerable<DepartmentLabel> labels) => string.Join('・', labels.Select(l => l.Text));

    /// <summary>Who led a measure in a fiscal year: 秘書課・総務課.</summary>
    public static string LeadText(this Measure measure, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return string.Join('・', measure.LeadsIn(year).Select(d => d.Name));
    }

    /// <summary>The departments of today with the number of measures that each leads.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="address">The address that leads to the measures of one.</param>
    public static IEnumerable<(string Text, string Address, int Count)> Entries(Plan plan, Func<Department, string> address)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.PresentDepartments.Select(l => (l.Text, address(l.Department), plan.MeasuresOf(l.Department).Count()));
    }
}
