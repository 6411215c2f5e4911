namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Whoever may view what is published does not therefore see a draft of ours, as Orchard's page that displays an item in the admin would
/// have it: a draft asks for the right to preview it.
/// </summary>
// Services are resolved when needed: the authorization service needs all handlers.
public sealed class DraftAuthorizationHandler(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.Permission.Name == CommonPermissions.ViewContent.Name
            && context.Resource is ContentItem { Published: false, Id: not 0 } item && ContentTypes.IsPlanContent(item.ContentType)
            && !await services.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(context.User, CommonPermissions.PreviewContent, item))
        {
            context.Fail();
        }
    }
}
