namespace ActionPlans.Cms.Departments;

/// <summary>Lets those who may keep the departments edit and publish that one taxonomy and its terms. Only ever grants.</summary>
public sealed class DepartmentAuthorizationHandler(
    IServiceProvider services, IHttpContextAccessor httpContextAccessor)
    : AuthorizationHandler<PermissionRequirement>
{
    private const string ManageTaxonomies = "ManageTaxonomy";

    // Deleting is what Orchard asks for discarding a draft; a taxonomy in use is kept by the guard.
    private static readonly HashSet<string> OnTaxonomy =
    [
        CommonPermissions.EditContent.Name,
        CommonPermissions.PublishContent.Name,
        CommonPermissions.PreviewContent.Name,
        CommonPermissions.DeleteContent.Name,
        CommonPermissions.ListContent.Name,
        ManageTaxonomies,
    ];

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var name = requirement.Permission.Name;
        var isOurs = context.Resource switch
        {
            ContentItem { ContentItemId: ContentTypes.DepartmentsTaxonomyId } => OnTaxonomy.Contains(name),
            // Orchard asks it before it draws the button that saves the form.
            ContentItem { ContentType: ContentTypes.Department } => name == CommonPermissions.PublishContent.Name && IsDepartmentForm(),
            null => name == ManageTaxonomies && IsDepartmentForm(),
            _ => false,
        };
        // Resolved when needed: the authorization service needs all handlers.
        if (!context.HasSucceeded && isOurs
            && await services.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(context.User, PlanPermissions.ManageDepartments))
        {
            context.Succeed(requirement);
        }
    }

    private bool IsDepartmentForm() => httpContextAccessor.HttpContext is { } http && DepartmentTermFormFilter.IsDepartmentForm(http);
}
