using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapeTemplateStrategy;
using OrchardCore.DisplayManagement.Razor;

namespace CityTheme.Settings;

/// <summary>
/// Binds the form of the settings to its template. Orchard finds a theme's templates only while that theme is the current one, and the
/// admin has a theme of its own.
/// </summary>
public sealed class CityThemeSettingsTemplate : IShapeBindingResolver
{
    /// <summary>The form's shape.</summary>
    public const string ShapeType = "CityThemeSettings_Edit";

    private const string Path = "Areas/CityTheme/Views/CityThemeSettings.Edit.cshtml";

    private static readonly Task<ShapeBinding?> Template = Task.FromResult<ShapeBinding?>(new ShapeBinding
    {
        BindingName = ShapeType,
        BindingSource = Path,
        BindingAsync = context => context.ServiceProvider.GetServices<IShapeTemplateViewEngine>()
            .OfType<RazorShapeTemplateViewEngine>().First().RenderAsync(Path, context),
    });

    private static readonly Task<ShapeBinding?> Unknown = Task.FromResult<ShapeBinding?>(null);

    /// <summary>The template of the settings' form; null for all other shapes.</summary>
    public Task<ShapeBinding?> GetShapeBindingAsync(string shapeType) => shapeType == ShapeType ? Template : Unknown;
}
