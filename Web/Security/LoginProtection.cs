using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Users;
using OrchardCore.Users.Events;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Services;

namespace ActionPlans.Web.Security;

/// <summary>How this site keeps its accounts: what is a password, who may try how often, and when a log-in ends.</summary>
public static class LoginProtection
{
    /// <summary>So many wrong passwords for one name are taken from one address, and then none.</summary>
    public const int WrongPasswords = 10;

    /// <summary>So many for all names together: a whole office may share an address.</summary>
    public const int WrongPasswordsOfAddress = 100;

    /// <summary>A long sentence is remembered; signs and digits are noted on paper.</summary>
    public const int ShortestPassword = 12;

    public static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(15);

    /// <summary>So long the cookie is believed as to roles.</summary>
    public static readonly TimeSpan BelievedFor = TimeSpan.FromMinutes(1);

    // Wrong codes of an authenticator app, after the right password. Orchard's user store hands back the count from before the last one.
    private const int WrongCodes = 5 - 1;

    // Of Orchard's filter that hands messages on to the next page.
    private const int InsideOfMessages = 1;

    public static void AddLoginProtection(this IServiceCollection services)
    {
        // After everyone's: a setting that is missing somewhere must not weaken it.
        services.PostConfigure<IdentityOptions>(options =>
        {
            options.Password = new PasswordOptions
            {
                RequiredLength = ShortestPassword,
                RequiredUniqueChars = 5,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
            options.Lockout.AllowedForNewUsers = true;
            options.Lockout.MaxFailedAccessAttempts = WrongCodes;
            options.Lockout.DefaultLockoutTimeSpan = RefusedFor;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = BelievedFor);
        services.AddSingleton<Guesses>();
        services.AddScoped<SignInManager<IUser>, SiteSignInManager>();
        services.AddScoped<ISecurityStampValidator, EndedSessions>();
        services.AddScoped<ILoginFormEvent, FailedLogIns>();
        services.AddScoped<IUserEventHandler, PasswordChanges>();
        services.AddScoped<IUserClaimsProvider, FirstPasswordClaim>();
        services.Configure<MvcOptions>(options => options.Filters.Add<FirstPasswordFilter>(InsideOfMessages));
        services.AddScoped<IAuditTrailEventHandler, AccountEvents>();
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, AccountEvents>();
    }
}
