using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users;

namespace ActionPlans.Web.Security;

/// <summary>
/// Asks at every request whether the account's stamp is still that of the cookie: what was ended by logging out, a new password or being
/// switched off is dead at once, wherever a copy of the cookie lies. What the cookie says of roles is renewed within a minute.
/// </summary>
internal sealed class EndedSessions : SecurityStampValidator<IUser>
{
    public EndedSessions(IOptions<SecurityStampValidatorOptions> options, SignInManager<IUser> signInManager, ILoggerFactory logger)
        : base(options, signInManager, logger)
    {
    }

    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (await SignInManager.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await SignInManager.SignOutAsync();
            return;
        }

        await base.ValidateAsync(context);
    }
}
