using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ActionPlans.Forms;

/// <summary>Reads every text of our own forms as <see cref="TypedText"/>; what other modules bind it leaves alone.</summary>
public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        return metadata.ModelType == typeof(string)
            && (metadata.MetadataKind == ModelMetadataKind.Parameter || TypedTextBinder.IsOurs(metadata.ContainerType))
            ? new TypedTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}

/// <summary>Binds a text and makes it plain.</summary>
public sealed class TypedTextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is not string sent || !bindingContext.HttpContext.Request.HasFormContentType
            || !IsOurs(bindingContext))
        {
            return;
        }

        var typed = TypedText.Of(sent);
        bindingContext.HttpContext.RequestServices.GetRequiredService<TypedTexts>().Add(typed.Changes);
        bindingContext.Result = ModelBindingResult.Success(typed.Text);
        // Else a redrawn form would show the text as it was sent instead of as it is stored.
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed.Text, typed.Text);
    }

    // Reporting and the forms are assemblies of their own.
    internal static bool IsOurs(Type? type)
        => type?.Assembly.GetName().Name is { } name
            && (name == "ActionPlans" || name.StartsWith("ActionPlans.", StringComparison.Ordinal));

    // The parameter of an action has no container type: its controller tells whose it is.
    private static bool IsOurs(ModelBindingContext context)
        => IsOurs(context.ModelMetadata.ContainerType)
            || (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action && IsOurs(action.ControllerTypeInfo));
}
