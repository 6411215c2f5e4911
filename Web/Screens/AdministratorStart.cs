using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using OrchardCore;
using OrchardCore.Admin;

namespace ActionPlans.Web.Screens;

/// <summary>
/// Leads the administrator to the admin after log-in, as the others are led to their screens: Orchard leads to the home page.
/// </summary>
internal sealed class AdministratorStart : IResultFilter
{
    private readonly AdminOptions _admin;

    public AdministratorStart(IOptions<AdminOptions> admin)
    {
        ArgumentNullException.ThrowIfNull(admin);

        _admin = admin.Value;
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var values = context.RouteData.Values;
        if (values["area"] as string == "OrchardCore.Users"
            && (values["action"] as string)?.StartsWith("Login", StringComparison.Ordinal) == true
            && context.Result is RedirectResult { Url: "~/" }
                && context.HttpContext.User.IsInRole(OrchardCoreConstants.Roles.Administrator))
        {
            context.Result = new RedirectResult($"~/{_admin.AdminUrlPrefix}");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
