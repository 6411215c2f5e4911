namespace ActionPlans.Cms.Publishing;

/// <summary>Leads addresses without the slash at their end to those with it, as a static file server does.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CanonicalSlashAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;
        // The front page may be one of ours too; its path is "/" and stays.
        if (request.Path.HasValue && !request.Path.Value.EndsWith('/') && !request.Path.Value.Contains("//", StringComparison.Ordinal))
        {
            context.Result = new LocalRedirectResult($"{request.PathBase}{request.Path}/{request.QueryString}", permanent: true);
        }
    }
}
