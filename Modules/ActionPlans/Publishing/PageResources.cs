namespace ActionPlans.Cms.Publishing;

/// <summary>The pages' style sheet as a resource of Orchard: a theme may require, replace or depend on it.</summary>
public sealed class PageResources : IConfigureOptions<ResourceManagementOptions>
{
    public const string StyleSheet = "action-plans";

    /// <summary>The name of what the editors in the admin need.</summary>
    public const string Editor = "action-plans-editor";

    /// <summary>Where the style sheet is served. The hash changes with its content, so that browsers may keep it for good.</summary>
    public static string StyleSheetPath { get; } = $"/ActionPlans/pages.{PageStyles.Hash}.css";

    /// <summary>Where the style sheet of a document without a theme is served.</summary>
    public static string SiteSheetPath { get; } = $"/ActionPlans/site.{PageStyles.SiteHash}.css";

    /// <summary>Where the picture beside shared links is served; its name changes with its content too.</summary>
    public static string SharePath { get; } = $"/ActionPlans/{SitePictures.Share.Name}";

    private static readonly ResourceManifest Manifest = CreateManifest();

    public void Configure(ResourceManagementOptions options) => options.ResourceManifests.Add(Manifest);

    private static ResourceManifest CreateManifest()
    {
        var manifest = new ResourceManifest();
        manifest.DefineStyle(StyleSheet).SetUrl("~" + StyleSheetPath);
        manifest.DefineStyle(Editor).SetUrl("~/ActionPlans/editor.css");
        manifest.DefineScript(Editor).SetUrl("~/ActionPlans/editor.js");
        manifest.DefineScript("action-plans-import").SetUrl("~/ActionPlans/import.js");
        return manifest;
    }
}
