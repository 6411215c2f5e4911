using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Users;
using OrchardCore.Users.AuditTrail.Models;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;

namespace ActionPlans.Web.Security;

/// <summary>Records failed log-ins in the audit trail and the log, with the name and the IP address.</summary>
internal sealed class FailedLogIns : LoginFormEventBase
{
    // The field is untrusted input: line breaks are removed from the log entry, and its length is limited.
    private const int LongestName = 100;

    private readonly IHttpContextAccessor _http;
    private readonly IServiceProvider _services;
    private readonly Guesses _guesses;
    private readonly ILogger<FailedLogIns> _logger;

    public FailedLogIns(IHttpContextAccessor http, IServiceProvider services, Guesses guesses, ILogger<FailedLogIns> logger)
    {
        _http = http;
        _services = services;
        _guesses = guesses;
        _logger = logger;
    }

    public override Task LoggingInFailedAsync(string userName)
    {
        // A form without a name is no guess.
        if (string.IsNullOrWhiteSpace(userName))
        {
            return Task.CompletedTask;
        }

        ((SiteSignInManager)_services.GetRequiredService<SignInManager<IUser>>()).RefuseUnknown(userName);
        return RecordAsync(userName, "");
    }

    public override Task LoggingInFailedAsync(IUser user) => RecordAsync(user.UserName, (user as User)?.UserId ?? "");

    private async Task RecordAsync(string typed, string userId)
    {
        var http = _http.HttpContext!;
        if (_guesses.WasOneTooMany(http))
        {
            return;
        }

        var name = new string([.. typed.Take(LongestName).Select(c => char.IsControl(c) ? ' ' : c)]);
        if (_logger.IsEnabled(LogLevel.Information))
        {
            _logger.LogInformation("A log-in failed: {Name} from {Address}.", name, http.Connection.RemoteIpAddress);
            if (!_guesses.AreLeft(http, typed))
            {
                _logger.LogInformation("{Name}: for a while no log-in is taken from {Address}.", name, http.Connection.RemoteIpAddress);
            }
        }

        // A feature that a site need not have.
        if (_services.GetService<IAuditTrailManager>() is { } trail)
        {
            await trail.RecordEventAsync(new AuditTrailContext<AuditTrailUserEvent>(
                AccountEvents.LogInFailed, AccountEvents.Category, userId, "", name,
                new AuditTrailUserEvent { UserId = userId, UserName = name }));
        }
    }
}
