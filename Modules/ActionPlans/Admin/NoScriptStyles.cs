using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;
using OrchardCore.ResourceManagement;

namespace ActionPlans.Cms.Admin;

/// <summary>Lets the admin's messages and menus be seen in a browser without scripts, where the admin theme hides them.</summary>
public sealed class NoScriptStyles : IResultFilter
{
    private readonly IResourceManager _resources;

    public NoScriptStyles(IResourceManager resources)
    {
        _resources = resources;
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.Result is ViewResult && AdminAttribute.IsApplied(context.HttpContext))
        {
            _resources.RegisterHeadScript(new HtmlString(
                $"<noscript><link rel=\"stylesheet\" href=\"{context.HttpContext.Request.PathBase.ToUriComponent()}/ActionPlans/admin-no-script.css\" /></noscript>"));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
