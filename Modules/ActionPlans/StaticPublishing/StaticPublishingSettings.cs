namespace ActionPlans.Cms.StaticPublishing;

/// <summary>Where a site writes itself as static files. Nothing is written until a folder is set.</summary>
public sealed record StaticPublishingSettings
{
    /// <summary>The absolute path of the folder on the server; null writes nothing.</summary>
    public string? Folder { get; set; }

    /// <summary>
    /// Where the files will stand, "https://www.city.example"; null where that is not known. Then they have no feed and no sitemap.
    /// </summary>
    public string? Origin { get; set; }

    /// <summary>The path below that host, "/keikaku"; empty at its root.</summary>
    public string BasePath { get; set; } = "";
}

/// <summary>The form of the settings. Not sealed: Orchard makes a shape of it.</summary>
public class StaticPublishingViewModel
{
    public string? Folder { get; set; }

    public string? Address { get; set; }
}
