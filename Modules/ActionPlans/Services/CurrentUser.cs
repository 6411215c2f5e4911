using Microsoft.AspNetCore.Identity;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// The person at the screen as stored, read once in each request, never from a claim: who lost a role this morning acts in it no more.
/// </summary>
public sealed class CurrentUser(
    IAuthorizationService authorization, IHttpContextAccessor http, UserManager<IUser> users,
    IUserClaimsPrincipalFactory<IUser> principals)
{
    private (User? User, ClaimsPrincipal Principal)? _person;

    /// <summary>The user as stored in the database; null for an anonymous request, and for a disabled account.</summary>
    public async Task<User?> FindAsync() => (await PersonAsync()).User;

    /// <param name="resource">What it is asked about, where it is about something.</param>
    public async Task<bool> HasAsync(Permission permission, object? resource = null)
        => await PersonAsync() is { User: not null } person
            && await authorization.AuthorizeAsync(person.Principal, permission, resource);

    private async Task<(User? User, ClaimsPrincipal Principal)> PersonAsync() => _person ??= await ReadAsync();

    private async Task<(User? User, ClaimsPrincipal Principal)> ReadAsync()
    {
        if (http.HttpContext?.User is not { Identity.IsAuthenticated: true } known
            || await users.GetUserAsync(known) is not User { IsEnabled: true } user)
        {
            return (null, new ClaimsPrincipal());
        }

        return (user, await principals.CreateAsync(user));
    }
}
