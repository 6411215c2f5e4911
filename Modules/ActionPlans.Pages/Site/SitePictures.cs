using System.Reflection;
using System.Security.Cryptography;

namespace ActionPlans.Pages.Site;

/// <summary>A picture that every site of plans has: bytes, and an address that changes with them.</summary>
/// <param name="Name">The file's name with the hash of its content: "share.0123456789ab.png".</param>
/// <param name="ContentType">The type of the file.</param>
/// <param name="Content">The file.</param>
public sealed record SitePicture(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The pictures around the pages. They bear no city's name.</summary>
public static class SitePictures
{
    /// <summary>Stands beside a shared link (og:image), 1200 by 630 pixels.</summary>
    public static SitePicture Share { get; } = Read("share", ".png", "image/png");

    /// <summary>The sign of the site in a browser's tab, for a site without a theme of its own.</summary>
    public static SitePicture Icon { get; } = Read("icon", ".svg", "image/svg+xml");

    private static SitePicture Read(string name, string extension, string contentType)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"pictures/{name}{extension}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new SitePicture($"{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}{extension}", contentType, content);
    }
}
