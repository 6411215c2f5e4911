namespace ActionPlans.Cms.Admin;

/// <summary>
/// Lets the admin's messages and menus be seen in a browser without scripts, where the admin theme hides them: on this module's own pages.
/// </summary>
public sealed class NoScriptStyles(IResourceManager resources) : IResultFilter
{
    private static readonly object Mark = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (ModulePages.IsAdminPage(context))
        {
            AddTo(resources, context.HttpContext);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>Adds the style sheet to the page of a request, once.</summary>
    public static void AddTo(IResourceManager resources, HttpContext http)
    {
        if (http.Items.TryAdd(Mark, true))
        {
            resources.RegisterHeadScript(new HtmlString(
                $"<noscript><link rel=\"stylesheet\" href=\"{http.Request.PathBase.ToUriComponent()}"
                + "/ActionPlans/admin-no-script.css\" /></noscript>"));
        }
    }
}
