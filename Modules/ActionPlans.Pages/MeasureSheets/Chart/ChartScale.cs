namespace ActionPlans.Pages.MeasureSheets.Chart;

/// <summary>A scale with round ends: every value lies on it.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end, above the lower.</param>
/// <param name="Step">From one line to the next.</param>
public sealed record ChartScale(decimal From, decimal To, decimal Step)
{
    private const int MaxSteps = 5;

    private static readonly decimal[] RoundNumbers = [1, 2, 5, 10];

    /// <summary>Every line of the scale, both ends included.</summary>
    public IEnumerable<decimal> Lines
    {
        get
        {
            for (var line = From; line <= To; line += Step)
            {
                yield return line;
            }
        }
    }

    /// <summary>The scale for some values.</summary>
    /// <param name="values">The values; at least one, and not all of them 0.</param>
    /// <param name="fromZero">Whether zero must lie on it.</param>
    public static ChartScale Of(IReadOnlyCollection<decimal> values, bool fromZero)
    {
        ArgumentNullException.ThrowIfNull(values);

        var low = fromZero ? Math.Min(0, values.Min()) : values.Min();
        var high = fromZero ? Math.Max(0, values.Max()) : values.Max();
        if (low == high)
        {
            // One level in all years stands in the middle, a little of the scale on both sides.
            var room = Round(Math.Abs(low) / 10);
            return new ChartScale(low - room, high + room, room);
        }

        var step = Round((high - low) / MaxSteps);
        return new ChartScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value lies: 0 at the lower end, 1 at the upper.</summary>
    public double PlaceOf(decimal value) => (double)((value - From) / (To - From));

    // The next of 1, 2, 5, 10, 20, 50 and so on.
    private static decimal Round(decimal rough)
    {
        var magnitude = 1m;
        while (magnitude * 10 <= rough)
        {
            magnitude *= 10;
        }

        while (magnitude > rough)
        {
            magnitude /= 10;
        }

        return RoundNumbers.First(f => f * magnitude >= rough) * magnitude;
    }
}
