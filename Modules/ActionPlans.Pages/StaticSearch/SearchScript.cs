using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ActionPlans.Pages.StaticSearch;

/// <summary>The script of the static site's search.</summary>
public static class SearchScript
{
    /// <summary>The script.</summary>
    public static string Text { get; } = Read();

    /// <summary>The file's name, which changes with its content.</summary>
    public static string FileName { get; } = $"search.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12]}.js";

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("scripts/search.js")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
