using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ActionPlans.Cms.Editors;

/// <summary>
/// Raises ASP.NET Core's limit of 1,024 fields for this module's own forms: a plan with 250 policies has more. A form beyond the raised
/// limit is refused with a message.
/// </summary>
public sealed partial class EditorFormLimits : IStartupFilter
{
    // Before routing: Orchard's routes read the form to find out which button was pressed.
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
                // Else the error page would read the same form again, and fail again.
                context.Request.ContentType = null;
                // No inner exception: too many fields. Else the framework could not decode the form, such as one with a zero character.
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
    // Runs inside Orchard's filter of notifications, which passes messages on to the next page.
    private const int InsideOfMessages = 1;

    // After the middleware that draws error pages, which must see what is thrown here.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter, EditorFormLimits>();
        services.AddScoped<TypedTexts>();
        services.Configure<MvcOptions>(options => options.AddFormFilter<TypedTextNotes>(InsideOfMessages));
        // Before the framework's binder of simple types, and after those of bodies and services, which bind no form fields.
        services.PostConfigure<MvcOptions>(options =>
        {
            var providers = options.ModelBinderProviders;
            providers.Insert(providers.IndexOf(providers.First(p => p is SimpleTypeModelBinderProvider)), new TypedTextBinderProvider());
            providers.Insert(providers.IndexOf(providers.First(p => p is CollectionModelBinderProvider)), new LongListBinderProvider());
        });
    }
}
