using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Cms.Editors;

/// <summary>Lets the editors of content send more fields than the 1,024 that a form may have: a plan with 250 policies has more.</summary>
public sealed class EditorFormLimits : IStartupFilter
{
    private const int MostFields = 20_000;

    // Before routing, which already reads the form to find out which button was pressed.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            var path = context.Request.Path.Value ?? "";
            if (HttpMethods.IsPost(context.Request.Method)
                && (path.Contains("/Contents/Content", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/ActionPlans/Preview", StringComparison.OrdinalIgnoreCase)))
            {
                context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { ValueCountLimit = MostFields }));
            }

            return go(context);
        });
        next(app);
    };
}

/// <summary>Registers what the editors need of the pipeline.</summary>
public sealed class EditorStartup : OrchardCore.Modules.StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IStartupFilter, EditorFormLimits>();
}
