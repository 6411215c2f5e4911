using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Users.AuditTrail.Services;

namespace ActionPlans.Web.Security;

/// <summary>What this site's audit trail says of accounts beyond Orchard's own events. It cannot be switched off.</summary>
internal sealed class AccountEvents : AuditTrailEventHandlerBase, IConfigureOptions<AuditTrailOptions>
{
    public const string Category = UserAuditTrailEventConfiguration.User;
    public const string LogInFailed = "WrongLogIn";
    public const string PasswordChanged = "PasswordChanged";
    public const string PasswordSet = "PasswordSet";

    private readonly IHttpContextAccessor _http;

    public AccountEvents(IHttpContextAccessor http)
    {
        _http = http;
    }

    public void Configure(AuditTrailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        options.For<AccountEvents>(Category, S => S["User"])
            // Ours, with the address, in place of Orchard's, which is off and has none.
            .RemoveEvent(UserAuditTrailEventConfiguration.LogInFailed)
            .WithEvent(LogInFailed, S => S["Login failed"], S => S["An attempt to login failed."], true, true)
            .WithEvent(
                PasswordChanged, S => S["Password changed by its owner"],
                S => S["Somebody changed the password of their own account."], true, true)
            .WithEvent(PasswordSet, S => S["Password set by somebody else"], S => S["Somebody was given a new password."], true, true);
    }

    /// <summary>Where a failed log-in came from is kept whatever the site's settings say of addresses in general.</summary>
    public override Task CreateAsync(AuditTrailCreateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context is { Category: Category, Name: LogInFailed })
        {
            context.ClientIpAddress = _http.HttpContext?.Connection.RemoteIpAddress?.ToString();
        }

        return Task.CompletedTask;
    }
}
