using System.Security.Cryptography;

namespace ActionPlans.Pages.OpenData;

/// <summary>A file of the open data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What is in it, in Japanese.</param>
/// <param name="MediaType">Its type: "text/csv".</param>
/// <param name="Content">Its bytes.</param>
public sealed record DataFile(string Name, string Title, string MediaType, byte[] Content)
{
    /// <summary>Its SHA-256 in lower-case hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>What a server says of its content.</summary>
    public string ContentType => IsText ? $"{MediaType}; charset=utf-8" : MediaType;

    /// <summary>False for a file of bytes.</summary>
    public bool IsText => MediaType is not (DataPackage.Zip or DataWorkbook.MediaType);
}
