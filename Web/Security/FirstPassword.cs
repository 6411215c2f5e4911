using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using OrchardCore.Users.ViewModels;

namespace ActionPlans.Web.Security;

/// <summary>Stored with an account: whether its password was set by somebody else, and so must be changed at the first log-in.</summary>
public sealed class FirstPassword
{
    public bool MustBeChanged { get; set; }
}

/// <summary>Says it to every request of the person, without asking the database again.</summary>
internal sealed class FirstPasswordClaim : IUserClaimsProvider
{
    public const string Type = "FirstPassword";

    public Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        ArgumentNullException.ThrowIfNull(claims);

        if (user is User account && account.GetOrCreate<FirstPassword>().MustBeChanged)
        {
            claims.AddClaim(new Claim(Type, "must be changed"));
        }

        return Task.CompletedTask;
    }
}

/// <summary>Leads to the page where the password is changed, from wherever, until it is another one.</summary>
internal sealed class FirstPasswordFilter : IAsyncActionFilter
{
    private readonly UserOptions _users;
    private readonly INotifier _notifier;
    internal readonly IHtmlLocalizer H;

    public FirstPasswordFilter(IOptions<UserOptions> users, INotifier notifier, IHtmlLocalizer<FirstPasswordFilter> localizer)
    {
        ArgumentNullException.ThrowIfNull(users);

        _users = users.Value;
        _notifier = notifier;
        H = localizer;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        if (context.HttpContext.User.HasClaim(c => c.Type == FirstPasswordClaim.Type))
        {
            if (!IsAllowed(context.RouteData.Values))
            {
                await _notifier.WarningAsync(H["Change your password first, to one that only you know."]);
                context.Result = new RedirectResult($"~/{_users.ChangePasswordUrl}");
                return;
            }

            var model = context.ActionArguments.Values.OfType<ChangePasswordViewModel>().FirstOrDefault();
            if (model?.Password is not null && model.Password == model.CurrentPassword)
            {
                context.ModelState.AddModelError(nameof(model.Password), H["Choose another password than the one you were given."].Value);
            }
        }

        await next();
    }

    // One's own account, its second factor, logging out, and pages that tell errors.
    private static bool IsAllowed(RouteValueDictionary route) => (string?)route["area"] switch
    {
        "OrchardCore.Diagnostics" => true,
        UserConstants.Features.Users => (string?)route["controller"] != "Admin",
        _ => false,
    };
}
