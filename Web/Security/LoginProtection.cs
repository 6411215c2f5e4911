using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users;

namespace ActionPlans.Web.Security;

/// <summary>
/// Stops the guessing of passwords: after some wrong ones an account takes none for a while, and the answer does not say why. Who was given
/// another role or password, or lost one, is logged out soon.
/// </summary>
public static class LoginProtection
{
    public const int WrongPasswords = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>So long a log-in is believed before the account is looked at again.</summary>
    public static readonly TimeSpan BelievedFor = TimeSpan.FromMinutes(1);

    public static void AddLoginProtection(this IServiceCollection services)
    {
        // After everyone's: a setting that is missing somewhere must not switch the lock off.
        services.PostConfigure<IdentityOptions>(options =>
        {
            options.Lockout.AllowedForNewUsers = true;
            // Orchard's user store hands back the count from before the wrong password.
            options.Lockout.MaxFailedAccessAttempts = WrongPasswords - 1;
            options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = BelievedFor);
        services.AddScoped<SignInManager<IUser>, QuietSignInManager>();
    }

    // "The account is locked out" tells a stranger that there is such an account. A wrong name, a wrong password and a locked account look alike.
    private sealed class QuietSignInManager : SignInManager<IUser>
    {
        public QuietSignInManager(
            UserManager<IUser> userManager,
            IHttpContextAccessor contextAccessor,
            IUserClaimsPrincipalFactory<IUser> claimsFactory,
            IOptions<IdentityOptions> options,
            ILogger<SignInManager<IUser>> logger,
            IAuthenticationSchemeProvider schemes,
            IUserConfirmation<IUser> confirmation)
            : base(userManager, contextAccessor, claimsFactory, options, logger, schemes, confirmation)
        {
        }

        protected override async Task<SignInResult> LockedOut(IUser user)
        {
            await base.LockedOut(user);
            return SignInResult.Failed;
        }
    }
}
