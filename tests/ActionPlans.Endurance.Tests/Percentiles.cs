namespace ActionPlans.Endurance.Tests;

/// <summary>How long something took, again and again.</summary>
internal sealed class Percentiles
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _milliseconds.Count;
            }
        }
    }

    public void Add(TimeSpan took)
    {
        lock (_lock)
        {
            _milliseconds.Add(took.TotalMilliseconds);
        }
    }

    public void Add(Percentiles others)
    {
        ArgumentNullException.ThrowIfNull(others);

        lock (_lock)
        {
            _milliseconds.AddRange(others._milliseconds);
        }
    }

    /// <summary>Within how many milliseconds so many of a hundred were done (nearest rank).</summary>
    public double Of(double percent)
    {
        lock (_lock)
        {
            var sorted = _milliseconds.Order().ToArray();
            return sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];
        }
    }

    public override string ToString()
        => FormattableString.Invariant($"p50 {Of(50):0.0} ms, p99 {Of(99):0.0} ms, max {Of(100):0.0} ms, n {Count}");
}
