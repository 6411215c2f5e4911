using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ActionPlans.Cms.Editors;

/// <summary>
/// Lets this module's own forms send more fields than the 1,024 that a form may have: a plan with 250 policies has more, and no text is to
/// be lost to fields that are nobody's. A form with still more is refused in words.
/// </summary>
public sealed partial class EditorFormLimits : IStartupFilter
{
    // Before routing, which already reads the form to find out which button was pressed.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, go) =>
        {
            if (!HttpMethods.IsPost(context.Request.Method) || !await IsOursAsync(context))
            {
                await go(context);
                return;
            }

            context.Features.Set<IFormFeature>(
                new FormFeature(context.Request, new FormOptions { ValueCountLimit = LongListBinderProvider.MaxFields }));
            try
            {
                await go(context);
            }
            catch (InvalidDataException exception) when (!context.Response.HasStarted)
            {
                // The page that tells it looks for no form in the request that made it.
                context.Request.ContentType = null;
                // Too many fields; or a zero character, which the framework reads in no form.
                context.Response.StatusCode = exception.InnerException is null
                    ? StatusCodes.Status413PayloadTooLarge
                    : StatusCodes.Status400BadRequest;
            }
        });
        next(app);
    };

    // A page of ours, or Orchard's editor of content where it edits ours.
    private static async Task<bool> IsOursAsync(HttpContext context)
    {
        var address = context.Request.Path.Value ?? "";
        if (address.Contains("/ActionPlans/", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var editor = Editor().Match(address);
        if (!editor.Success)
        {
            return false;
        }

        return editor.Groups["type"].Success
            ? ContentTypes.WithPage.Contains(editor.Groups["type"].Value, StringComparer.OrdinalIgnoreCase)
            : await IsOursAsync(context, editor.Groups["id"].Value);
    }

    private static async Task<bool> IsOursAsync(HttpContext context, string id)
        => id == ContentTypes.DepartmentsTaxonomyId
            || (await context.RequestServices.GetRequiredService<ISession>()
                .QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && i.Latest).FirstOrDefaultAsync() is { } item
                && ContentTypes.IsPlanContent(item.ContentType));

    [GeneratedRegex("/Contents/Content(Types/(?<type>[^/]+)/Create|Items/(?<id>[^/]+)/Edit)/?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Editor();
}

/// <summary>Registers what the editors need of the pipeline and of MVC.</summary>
public sealed class EditorStartup : OrchardCore.Modules.StartupBase
{
    // Inside of Orchard's filter that hands messages on to the next page.
    private const int InsideOfMessages = 1;

    // Inside of the pages that tell errors.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter, EditorFormLimits>();
        services.AddScoped<TypedTexts>();
        services.Configure<MvcOptions>(options => options.Filters.Add<TypedTextNotes>(InsideOfMessages));
        // In the place of the framework's own binder of texts: what comes from a body or from services is none.
        services.PostConfigure<MvcOptions>(options =>
        {
            var providers = options.ModelBinderProviders;
            providers.Insert(providers.IndexOf(providers.First(p => p is SimpleTypeModelBinderProvider)), new TypedTextBinderProvider());
            providers.Insert(providers.IndexOf(providers.First(p => p is CollectionModelBinderProvider)), new LongListBinderProvider());
        });
    }
}
