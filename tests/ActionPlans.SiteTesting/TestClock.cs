namespace ActionPlans.SiteTesting;

/// <summary>A clock that the test sets. Time passes by itself too, unless <paramref name="stands"/>.</summary>
public sealed class TestClock(bool stands = false) : TimeProvider
{
    private readonly DateTimeOffset _begin = System.GetUtcNow();
    private readonly long _beginTimestamp = System.GetTimestamp();
    private TimeSpan _passed;
    private TimeSpan _set;

    /// <summary>Lets time pass: everything that is believed or cached for a moment runs out.</summary>
    public void Pass() => Pass(TimeSpan.FromSeconds(10));

    /// <summary>Lets so much time pass, and no more where the clock stands.</summary>
    public void Pass(TimeSpan time) => _passed += time;

    /// <summary>Sets the wall clock forwards or back, as an administrator or a time server does. No time passes.</summary>
    public void SetWallClock(TimeSpan by) => _set += by;

    public override DateTimeOffset GetUtcNow() => (stands ? _begin : base.GetUtcNow()) + _passed + _set;

    public override long GetTimestamp()
        => (stands ? _beginTimestamp : base.GetTimestamp()) + (long)(_passed.TotalSeconds * TimestampFrequency);
}
