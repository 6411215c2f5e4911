namespace ActionPlans.TestSupport;

/// <summary>A folder's files, to compare byte for byte.</summary>
public static class FolderFiles
{
    /// <summary>Every file of a folder with its bytes, by its path with slashes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>The first file that one folder has and the other has not, or that differs; null where both are the same.</summary>
    public static string? FirstDifference(IReadOnlyDictionary<string, byte[]> one, IReadOnlyDictionary<string, byte[]> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);

        return one.Keys.Union(other.Keys).FirstOrDefault(
            file => !one.TryGetValue(file, out var a) || !other.TryGetValue(file, out var b) || !a.AsSpan().SequenceEqual(b));
    }
}
