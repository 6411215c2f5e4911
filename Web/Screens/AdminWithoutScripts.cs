using ActionPlans.Cms.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;
using OrchardCore.ResourceManagement;

namespace ActionPlans.Web.Screens;

/// <summary>On this site every page of the admin can be used without scripts, as the plans' own pages can anywhere.</summary>
internal sealed class AdminWithoutScripts : IResultFilter
{
    private readonly IResourceManager _resources;

    public AdminWithoutScripts(IResourceManager resources)
    {
        _resources = resources;
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ViewResult && AdminAttribute.IsApplied(context.HttpContext))
        {
            NoScriptStyles.AddTo(_resources, context.HttpContext);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
