namespace ActionPlans.Cms.Concurrency;

/// <summary>Orchard's content API, which reads our content and writes none of it.</summary>
internal static class ContentApi
{
    /// <summary>Whether the request calls the API.</summary>
    public static bool IsCalled(HttpContext? http)
        => http?.Request.Path.StartsWithSegments("/api/content", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the API only reads an item. A caller may have merged another type into it.</summary>
    public static bool IsReadOnly(ContentItem item)
        => ContentTypes.IsPlanContent(item.ContentType) || item.ContentItemId == ContentTypes.DepartmentsTaxonomyId;
}

/// <summary>
/// Forbids the content API to delete our content. A content handler could only cancel the deletion, and the API would answer that it was
/// done.
/// </summary>
public sealed class ContentApiDeletion(IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.Permission.Name == CommonPermissions.DeleteContent.Name && context.Resource is ContentItem item
            && ContentApi.IsReadOnly(item) && ContentApi.IsCalled(http.HttpContext))
        {
            context.Fail(new AuthorizationFailureReason(this, "content_api_read_only"));
        }

        return Task.CompletedTask;
    }
}
