using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Theming;

namespace CityTheme;

/// <summary>
/// Tells which shapes there are: the layout leaves out those of a module that is disabled, which Orchard would refuse to render.
/// </summary>
public sealed class ModuleShapes
{
    private readonly IShapeTableManager _shapes;
    private readonly IThemeManager _themes;

    public ModuleShapes(IShapeTableManager shapes, IThemeManager themes)
    {
        _shapes = shapes;
        _themes = themes;
    }

    /// <summary>True where an enabled module or the theme has a template for the shape.</summary>
    public async Task<bool> HasAsync(string shapeType)
    {
        var theme = await _themes.GetThemeAsync();
        return (await _shapes.GetShapeTableAsync(theme?.Id)).Bindings.ContainsKey(shapeType);
    }
}
