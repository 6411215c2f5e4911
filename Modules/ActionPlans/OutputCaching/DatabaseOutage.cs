using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Whether the site's database answered when it was last asked for the plans. While it does not, residents are shown what is in memory,
/// and every answer made from it says so in its <c>Cache-Status</c> (RFC 9211).
/// </summary>
public sealed class DatabaseOutage
{
    private readonly TimeProvider _time;
    private volatile Confirmation? _last;

    public DatabaseOutage(TimeProvider time)
    {
        _time = time;
    }

    public bool IsOn => _last is not null;

    /// <param name="confirmedAt">When the database last confirmed what is in memory; of a longer outage the first call counts.</param>
    /// <returns>True where it only begins.</returns>
    public bool Begin(DateTimeOffset confirmedAt)
    {
        if (IsOn)
        {
            return false;
        }

        _last = new Confirmation(confirmedAt);
        return true;
    }

    public void End() => _last = null;

    /// <summary>Marks an answer that was made from memory: how many seconds ago it was known to be true.</summary>
    public void Mark(HttpContext? http)
    {
        if (_last is { } last && http is { Response.HasStarted: false })
        {
            var age = Math.Max(1, (long)(_time.GetUtcNow() - last.At).TotalSeconds);
            http.Response.Headers["Cache-Status"] = string.Create(
                CultureInfo.InvariantCulture, $"ActionPlans; hit; ttl=-{age}; detail=\"database unavailable\"");
        }
    }

    private sealed record Confirmation(DateTimeOffset At);
}
