using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// The person at the screen as stored, read once in each request, never from a claim: who lost a role this morning acts in it no more.
/// </summary>
public sealed class CurrentUser
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly UserManager<IUser> _users;
    private readonly IUserClaimsPrincipalFactory<IUser> _principals;
    private (User? User, ClaimsPrincipal Principal)? _person;

    public CurrentUser(
        IAuthorizationService authorization, IHttpContextAccessor http, UserManager<IUser> users,
        IUserClaimsPrincipalFactory<IUser> principals)
    {
        _authorization = authorization;
        _http = http;
        _users = users;
        _principals = principals;
    }

    /// <summary>The user as stored in the database; null for an anonymous request, and for a disabled account.</summary>
    public async Task<User?> FindAsync() => (await PersonAsync()).User;

    /// <summary>Whether the stored user has the permission.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="resource">What it is asked about, where it is about something.</param>
    public async Task<bool> HasAsync(Permission permission, object? resource = null)
        => await PersonAsync() is { User: not null } person
            && await _authorization.AuthorizeAsync(person.Principal, permission, resource);

    private async Task<(User? User, ClaimsPrincipal Principal)> PersonAsync() => _person ??= await ReadAsync();

    private async Task<(User? User, ClaimsPrincipal Principal)> ReadAsync()
    {
        if (_http.HttpContext?.User is not { Identity.IsAuthenticated: true } known
            || await _users.GetUserAsync(known) is not User { IsEnabled: true } user)
        {
            return (null, new ClaimsPrincipal());
        }

        return (user, await _principals.CreateAsync(user));
    }
}
