using ActionPlans.Domain.Plans;
using ActionPlans.Pages.PlanOverview;

namespace ActionPlans.Pages.Tests.Fixtures;

/// <summary>What an address asks the overview for, read as a site that answers reads it.</summary>
internal static class Questions
{
    public static (MeasureFilter Filter, int Page) Of(string address)
    {
        var query = address.Split('#')[0].Split('?') is [_, var asked] ? asked : "";
        var values = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1].Replace('+', ' ')));
        return (MeasureFilterQuery.Read(values.GetValueOrDefault), MeasureFilterQuery.ReadPage(values.GetValueOrDefault));
    }
}
