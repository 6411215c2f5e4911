using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Web.Security;

/// <summary>
/// Lets nobody guess passwords, and tells nobody which accounts there are: a wrong name, a wrong password, a locked account and one too
/// many
/// tries get the same answer after the same work. Logging out ends all sessions of the account.
/// </summary>
internal sealed class SiteSignInManager : SignInManager<IUser>
{
    private static readonly object IsEnding = new();
    private static readonly User Nobody = new() { UserName = "nobody" };

    // The hash of a random password.
    private static readonly Lazy<string> NobodysHash = new(
        () => new PasswordHasher<IUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    private readonly Guesses _guesses;

    public SiteSignInManager(
        UserManager<IUser> userManager,
        IHttpContextAccessor contextAccessor,
        IUserClaimsPrincipalFactory<IUser> claimsFactory,
        IOptions<IdentityOptions> options,
        ILogger<SignInManager<IUser>> logger,
        IAuthenticationSchemeProvider schemes,
        IUserConfirmation<IUser> confirmation,
        Guesses guesses)
        : base(userManager, contextAccessor, claimsFactory, options, logger, schemes, confirmation)
    {
        _guesses = guesses;
    }

    /// <param name="user">The account.</param>
    /// <param name="password">What is said to be its password.</param>
    /// <param name="lockoutOnFailure">Not heeded: who guesses is refused, not whose account it is.</param>
    public override async Task<SignInResult> CheckPasswordSignInAsync(IUser user, string password, bool lockoutOnFailure)
    {
        ArgumentNullException.ThrowIfNull(user);

        var result = _guesses.AreLeft(Context, user.UserName)
            ? await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure: false)
            : SignInResult.LockedOut;
        if (result.Succeeded)
        {
            return result;
        }

        if (result.IsLockedOut || result.IsNotAllowed)
        {
            // The password was not looked at.
            WorkForNothing();
        }

        _guesses.Count(Context, user.UserName);
        return SignInResult.Failed;
    }

    /// <summary>Does the same work for an unknown name as for a wrong password, and counts it as one.</summary>
    public void RefuseUnknown(string name)
    {
        WorkForNothing();
        _guesses.Count(Context, name);
    }

    public override async Task SignOutAsync()
    {
        if (await ValidateSecurityStampAsync(Context.User) is { } user)
        {
            Context.Items[IsEnding] = IsEnding;
            await UserManager.UpdateSecurityStampAsync(user);
        }

        await base.SignOutAsync();
    }

    /// <summary>Whether this request ends the person's session.</summary>
    public static bool Ends(HttpContext http) => http.Items.ContainsKey(IsEnding);

    private void WorkForNothing() => UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, "");
}
