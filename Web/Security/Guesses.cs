using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace ActionPlans.Web.Security;

/// <summary>
/// Counts wrong passwords by the address from which they come, and by the name they were tried with from there. Whoever has tried too often
/// is refused for a while, with the right password too; from elsewhere the account opens as ever, so that no stranger keeps anybody out.
/// In the memory of this node.
/// </summary>
internal sealed class Guesses : IDisposable
{
    private readonly PartitionedRateLimiter<Guess> _limiter;
    private readonly ILookupNormalizer _names;

    public Guesses(ILookupNormalizer names)
    {
        _names = names;
        // By address first: what it refuses makes no entry for one more name.
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<Guess, string>(guess => Window(guess.Address, LoginProtection.WrongPasswordsOfAddress)),
            PartitionedRateLimiter.Create<Guess, Guess>(guess => Window(guess, LoginProtection.WrongPasswords)));
    }

    /// <summary>Whether another password may be tried.</summary>
    public bool AreLeft(HttpContext http, string? name)
    {
        using var lease = _limiter.AttemptAcquire(Of(http, name), 0);
        return lease.IsAcquired;
    }

    public void Count(HttpContext http, string? name)
    {
        using var lease = _limiter.AttemptAcquire(Of(http, name));
        http.Items[this] = lease.IsAcquired;
    }

    /// <summary>Whether a request exceeds the limit of log entries, which keeps anybody from filling the disk with them.</summary>
    public bool WasOneTooMany(HttpContext http) => http.Items.TryGetValue(this, out var counted) && counted is false;

    public void Dispose() => _limiter.Dispose();

    /// <summary>Where a request comes from; of an IPv6 address the half that one subscriber has alone.</summary>
    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64"
            : address?.ToString() ?? "";
    }

    private Guess Of(HttpContext http, string? name) => new(AddressOf(http), _names.NormalizeName(name) ?? "");

    private static RateLimitPartition<TKey> Window<TKey>(TKey key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = LoginProtection.RefusedFor });

    private readonly record struct Guess(string Address, string Name);
}
