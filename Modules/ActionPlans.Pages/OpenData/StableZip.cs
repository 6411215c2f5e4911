using System.IO.Compression;

namespace ActionPlans.Pages.OpenData;

/// <summary>Archives whose bytes depend on nothing but the files.</summary>
public static class StableZip
{
    // The time of writing would make other bytes of the same content; the format begins with 1980.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes files into one archive, in their order.</summary>
    public static byte[] Of(IEnumerable<(string Path, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);

        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = EntryTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
