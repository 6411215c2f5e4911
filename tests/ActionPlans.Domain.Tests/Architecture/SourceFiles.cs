using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Architecture;

/// <summary>The files that people write, without what a build leaves behind.</summary>
internal static class SourceFiles
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "App_Data", ".git", ".vs"];

    public static IEnumerable<string> Under(params string[] folder)
    {
        var path = Repository.PathOf(folder);
        return Directory.Exists(path) ? Walk(new DirectoryInfo(path)) : [];
    }

    /// <summary>True for files of text; a file with a zero byte is none.</summary>
    public static bool IsText(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[8_000];
        return !head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).Contains((byte)0);
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
        => folder.EnumerateFiles().Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => !Built.Contains(d.Name)).SelectMany(Walk));
}
