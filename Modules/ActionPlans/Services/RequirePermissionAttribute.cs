namespace ActionPlans.Cms.Services;

/// <summary>Answers an action only to people whose account, as stored, has a permission (<see cref="CurrentUser"/>).</summary>
/// <param name="permission">The permission's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!await context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().HasAsync(new Permission(permission)))
        {
            context.Result = context.HttpContext.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
        }
    }
}
