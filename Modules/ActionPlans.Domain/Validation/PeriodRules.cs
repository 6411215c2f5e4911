using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Validation;

/// <summary>Tells why a period was not read.</summary>
internal static class PeriodRules
{
    public static void Unreadable(string text, string path, IssueCollector issues)
    {
        _ = FiscalPeriod.TryParse(text, out _, out var conflict);
        if (conflict is null)
        {
            issues.Error("period_unreadable", path, text);
        }
        else
        {
            issues.Error("period_contradicts_itself", path, text, conflict.One, conflict.Other);
        }
    }
}
