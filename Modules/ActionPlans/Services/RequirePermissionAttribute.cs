using OrchardCore.Security.Services;

namespace ActionPlans.Cms.Services;

/// <summary>Answers an action only to people whose account, as stored, has a permission (<see cref="CurrentUser"/>).</summary>
/// <param name="permission">The permission's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        // The declared one knows which other permissions imply it; a new object of the same name does not.
        var services = context.HttpContext.RequestServices;
        var declared = await services.GetRequiredService<IPermissionService>().FindByNameAsync(permission);
        if (declared is null || !await services.GetRequiredService<CurrentUser>().HasAsync(declared))
        {
            context.Result = context.HttpContext.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
        }
    }
}
