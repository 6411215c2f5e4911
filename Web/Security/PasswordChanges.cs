using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.AuditTrail.Models;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace ActionPlans.Web.Security;

/// <summary>
/// Sees every change of a password, from whatever screen: writes it down as what it is, asks for another one where somebody else has set
/// it,
/// and keeps users logged in who changed their own.
/// </summary>
internal sealed class PasswordChanges : UserEventHandlerBase
{
    private readonly IHttpContextAccessor _http;
    private readonly IStore _store;
    private readonly IdentityOptions _identity;

    // Found late: the user store needs all handlers.
    private readonly IServiceProvider _services;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    // An account is updated more than once in a request, before anything is committed.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public PasswordChanges(IHttpContextAccessor http, IStore store, IOptions<IdentityOptions> identity, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(identity);

        _http = http;
        _store = store;
        _identity = identity.Value;
        _services = services;
    }

    private ClaimsPrincipal? Actor => _http.HttpContext?.User is { Identity.IsAuthenticated: true } person ? person : null;

    private string ActorId => Actor?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public override Task CreatingAsync(UserCreateContext context)
    {
        // At set-up nobody is logged in yet: administrators chose their own.
        if (context.User is User { PasswordHash: not null } user && Actor is not null)
        {
            user.Put(new FirstPassword { MustBeChanged = true });
        }

        return Task.CompletedTask;
    }

    public override async Task UpdatingAsync(UserUpdateContext context)
    {
        if (context.User is User user
            && await StoredHashAsync(user.UserId) is { } stored
            && stored != (user.PasswordHash ?? "")
            && _seen.Add(user.UserId + user.PasswordHash))
        {
            user.Put(new FirstPassword { MustBeChanged = Actor is not null && ActorId != user.UserId });
            _changed.Add(user.UserId);
        }
    }

    public override async Task UpdatedAsync(UserUpdateContext context)
    {
        if (context.User is not User user)
        {
            return;
        }

        if (_changed.Remove(user.UserId))
        {
            await RecordAsync(user);
        }

        // His cookie has the stamp from before.
        if (ActorId == user.UserId
            && Actor!.FindFirstValue(_identity.ClaimsIdentity.SecurityStampClaimType) != user.SecurityStamp
            && !SiteSignInManager.Ends(_http.HttpContext!))
        {
            await _services.GetRequiredService<SignInManager<IUser>>().RefreshSignInAsync(user);
        }
    }

    private async Task RecordAsync(User user)
    {
        // A feature that a site need not have.
        if (_services.GetService<IAuditTrailManager>() is { } trail)
        {
            await trail.RecordEventAsync(new AuditTrailContext<AuditTrailUserEvent>(
                ActorId == user.UserId ? AccountEvents.PasswordChanged : AccountEvents.PasswordSet,
                AccountEvents.Category,
                user.UserId,
                ActorId,
                Actor?.Identity?.Name ?? "",
                new AuditTrailUserEvent { UserId = user.UserId, UserName = user.UserName }));
        }
    }

    // In a session of its own: this one has the account as it is to be. Null where there is no such account yet.
    private async Task<string?> StoredHashAsync(string userId)
    {
        await using var session = _store.CreateSession(withTracking: false);
        var stored = await session.Query<User, UserIndex>(i => i.UserId == userId).FirstOrDefaultAsync();
        return stored is null ? null : stored.PasswordHash ?? "";
    }
}
