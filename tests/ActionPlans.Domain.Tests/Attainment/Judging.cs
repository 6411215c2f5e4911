using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>Judges values as they are written, so that a test shows target and actual at a glance.</summary>
internal static class Judging
{
    public static readonly AttainmentRule Flow = new(IndicatorDirection.Higher, IndicatorKind.Flow);
    public static readonly AttainmentRule Level = new(IndicatorDirection.Higher, IndicatorKind.Level);
    public static readonly AttainmentRule Cumulative = new(IndicatorDirection.Higher, IndicatorKind.Cumulative);
    public static readonly AttainmentRule Lower = new(IndicatorDirection.Lower, IndicatorKind.Flow);
    public static readonly AttainmentRule Planned = new(IndicatorDirection.Planned, IndicatorKind.Level);
    public static readonly AttainmentRule Deed = new(IndicatorDirection.Higher, IndicatorKind.Deed);

    /// <summary>Judges an actual against a target; null stands for a target that is not there, or a result not published.</summary>
    public static Attainment.Attainment Judge(string? target, string? actual, AttainmentRule rule)
        => AttainmentCalculator.Judge(Value(target), Value(actual), rule);

    /// <summary>Status, reason, rate and difference in one line as a page would tell them, for comparing.</summary>
    public static string Tell(string? target, string? actual, AttainmentRule rule) => Tell(Judge(target, actual, rule));

    public static string Tell(Attainment.Attainment judged)
    {
        var parts = new[]
        {
            judged.Status.ToString(),
            judged.Reason == AttainmentReason.None ? null : judged.Reason.ToString(),
            AttainmentFormat.Rate(judged),
            AttainmentFormat.Difference(judged),
        };
        return string.Join(' ', parts.OfType<string>());
    }

    public static AttainmentRule From(this AttainmentRule rule, string baseline) => rule with { Baseline = TargetValue.Parse(baseline) };

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static TargetValue? Value(string? text) => text is null ? null : TargetValue.Parse(text);
}
