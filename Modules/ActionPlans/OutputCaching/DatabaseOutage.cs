namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Whether the database failed when the plans were last checked against it. During an outage stale plans are served from memory, and every
/// answer made from them says so in its <c>Cache-Status</c> (RFC 9211).
/// </summary>
public sealed class DatabaseOutage(TimeProvider time)
{
    private volatile Confirmation? _lastConfirmation;

    public bool IsOn => _lastConfirmation is not null;

    /// <summary>Begins an outage; during one nothing changes.</summary>
    /// <param name="confirmedAt">The timestamp at which the database last confirmed what is in memory.</param>
    /// <returns>True where there was none before.</returns>
    public bool Begin(long confirmedAt)
    {
        if (IsOn)
        {
            return false;
        }

        _lastConfirmation = new Confirmation(confirmedAt);
        return true;
    }

    /// <summary>Ends the outage: the database has answered.</summary>
    public void End() => _lastConfirmation = null;

    /// <summary>During an outage, says in the answer how many seconds ago its content was known to be current.</summary>
    public void Mark(HttpContext? http)
    {
        if (_lastConfirmation is { } last && http is { Response.HasStarted: false })
        {
            var age = Math.Max(1, (long)time.GetElapsedTime(last.At).TotalSeconds);
            http.Response.Headers["Cache-Status"] = string.Create(
                CultureInfo.InvariantCulture, $"ActionPlans; hit; ttl=-{age}; detail=\"database unavailable\"");
        }
    }

    private sealed record Confirmation(long At);
}
