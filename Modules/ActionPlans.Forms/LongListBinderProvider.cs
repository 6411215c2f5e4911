using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ActionPlans.Forms;

/// <summary>
/// Lets the lists of our own forms have more rows than the 1,024 that MVC binds; what other modules bind it leaves alone.
/// </summary>
public sealed class LongListBinderProvider : IModelBinderProvider
{
    /// <summary>The maximum number of fields in a form, and of rows in a list of it.</summary>
    public const int MaxFields = 20_000;

    private static readonly MvcOptions Limits = new() { MaxModelBindingCollectionSize = MaxFields };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var list = context.Metadata;
        if (!TypedTextBinder.IsOurs(list.ContainerType) || list.ElementType is not { } element
            || !list.ModelType.IsAssignableFrom(typeof(List<>).MakeGenericType(element)))
        {
            return null;
        }

        return (IModelBinder)Activator.CreateInstance(
            typeof(CollectionModelBinder<>).MakeGenericType(element),
            context.CreateBinder(context.MetadataProvider.GetMetadataForType(element)),
            context.Services.GetRequiredService<ILoggerFactory>(),
            true,
            Limits)!;
    }
}
