using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for 効果額: only amounts of money can be summed.</summary>
internal static class EffectRules
{
    /// <param name="no">The No. of the measure.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="targets">Its targets, read.</param>
    /// <param name="notation">How the plan writes its values.</param>
    /// <param name="path">Its place.</param>
    /// <param name="issues">What is found.</param>
    public static void Check(
        string no, IndicatorDocument indicator, IReadOnlyDictionary<FiscalYear, TargetValue> targets, Notation notation, string path,
        IssueCollector issues)
    {
        if (indicator.Effect is null)
        {
            return;
        }

        TargetValue[] written =
        [
            .. targets.Values.Concat(Final(indicator, notation)).Where(t => t.IsWritten),
        ];
        // Text is no amount yet; a number of something else never is.
        var other = Array.Find(written, t => t.IsNumeric && t.BaseUnit != Units.Yen)
            ?? (Array.Exists(written, t => t.BaseUnit == Units.Yen) ? null : written.FirstOrDefault());
        if (other is not null)
        {
            issues.Error("effect_not_money", $"{path}.effect.category", no, indicator.Name, other.Text);
            return;
        }

        foreach (var (year, target) in targets.Where(t => t.Value.IsWritten).OrderBy(t => t.Key))
        {
            var amount = EffectYear.Amount(target, targets.Values);
            var targetPath = $"{path}.targets['{year.StartYear}']";
            if (amount is null)
            {
                issues.Warning("effect_not_counted", targetPath, no, year.JapaneseName, target.Text);
            }
            else if (amount < 0)
            {
                issues.Warning("effect_negative", targetPath, no, year.JapaneseName, target.Text);
            }
        }
    }

    private static IEnumerable<TargetValue> Final(IndicatorDocument indicator, Notation notation)
        => indicator.Final is { } final ? [TargetReading.Read(final.Text, indicator.Interpretation.Pair, notation)] : [];
}
