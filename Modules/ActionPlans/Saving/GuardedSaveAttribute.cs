using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ActionPlans.Cms.Saving;

/// <summary>Puts <see cref="SaveGuard"/> around actions of our own that are posted to.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class GuardedSaveAttribute : Attribute, IFilterFactory
{
    /// <param name="arguments">The action's arguments that name what nobody else may write at the same time.</param>
    public GuardedSaveAttribute(params string[] arguments)
    {
        Arguments = arguments;
    }

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What nobody else may write at the same time, where no argument names it.</summary>
    public string? Key { get; set; }

    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider)
        => new Filter(this, (SaveGuard)serviceProvider.GetService(typeof(SaveGuard))!);

    private sealed class Filter : IAsyncActionFilter
    {
        private readonly GuardedSaveAttribute _attribute;
        private readonly SaveGuard _guard;

        public Filter(GuardedSaveAttribute attribute, SaveGuard guard)
        {
            _attribute = attribute;
            _guard = guard;
        }

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                await next();
                return;
            }

            var named = context.ActionArguments.Where(a => _attribute.Arguments.Contains(a.Key)).Select(a => a.Value).OfType<string>();
            await _guard.RunAsync(context, next, _attribute.Key is null ? named : named.Append(_attribute.Key));
        }
    }
}
