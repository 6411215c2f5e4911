namespace ActionPlans.Reporting.Clerk;

/// <summary>
/// Brings the script that keeps unsaved reports in the browser to all of this module's pages in the admin: people log out on any of them.
/// </summary>
public sealed class ReportScript(IResourceManager resources, IOptions<UserOptions> users) : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (ModulePages.IsAdminPage(context) && context.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user)
        {
            resources.RegisterResource("script", ReportResources.Script).AtFoot().SetAttribute("data-ap-user", user)
                .SetAttribute("data-ap-logoff", $"/{users.Value.LogoffPath}");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
