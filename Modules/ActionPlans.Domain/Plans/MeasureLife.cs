using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>The years in which a measure runs: from the first of its period to the last, or to the one in which it ended before.</summary>
public static class MeasureLife
{
    /// <summary>The years of which a result is expected.</summary>
    /// <param name="period">The measure's period; none is expected where it cannot be read.</param>
    /// <param name="ended">That it ended before; null where it did not.</param>
    public static IReadOnlyList<FiscalYear> Years(FiscalPeriod? period, EndedDocument? ended)
        => [.. (period?.Years ?? []).Where(y => ended is null || y <= ended.In)];

    /// <summary>The years of which a result is expected.</summary>
    public static IReadOnlyList<FiscalYear> ReadYears(this MeasureDocument measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Years(measure.ReadPeriod(), measure.Ended);
    }

    /// <summary>The years of which a result is expected.</summary>
    public static IReadOnlyList<FiscalYear> Years(this Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Years(measure.Period, measure.Ended);
    }

    /// <summary>令和5年度で完了.</summary>
    public static string Words(EndedDocument ended)
    {
        ArgumentNullException.ThrowIfNull(ended);

        return $"{ended.In.JapaneseName}で{Word(ended.As)}";
    }

    /// <summary>How a measure ended, as the plan format writes it: 完了.</summary>
    public static string Word(MeasureEnd end) => end switch
    {
        MeasureEnd.Completed => "完了",
        MeasureEnd.Discontinued => "中止",
        _ => "統合",
    };

    /// <summary>令和5年度から, 令和5年度で完了 or 令和6年度まで, where a measure does not run in all years of its plan; null where it does.</summary>
    public static string? Within(this Measure measure, FiscalPeriod plan)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(plan);

        string?[] words = [From(measure, plan.From), To(measure, plan.To)];
        return words.Any(w => w is not null) ? string.Join('、', words.OfType<string>()) : null;
    }

    /// <summary>期間外 with its reason, for a year in which the measure does not run; null where it runs.</summary>
    internal static Attainment.Attainment? Outside(Measure measure, FiscalYear year)
        => (From(measure, year) ?? To(measure, year)) is { } words ? Attainment.Attainment.OutsidePeriod(words) : null;

    private static string? From(Measure measure, FiscalYear year)
        => year < measure.Period.From ? $"{measure.Period.From.JapaneseName}から" : null;

    private static string? To(Measure measure, FiscalYear year)
    {
        if (measure.Ended is { } ended && year > ended.In)
        {
            return Words(ended);
        }

        return year > measure.Period.To ? $"{measure.Period.To.JapaneseName}まで" : null;
    }
}
