using System.IO.Compression;

namespace ActionPlans.Pages.OpenData;

/// <summary>Archives whose bytes depend on nothing but the files.</summary>
public static class StableZip
{
    // The time of writing would make other bytes of the same content; the format begins with 1980.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Puts files into one archive, in their order.</summary>
    public static byte[] Of(IEnumerable<(string Path, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);

        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = Create(archive, path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes files into an archive as they come, so that a large site is never in memory as a whole.</summary>
    public static async Task WriteAsync(
        Stream output, IAsyncEnumerable<(string Path, byte[] Content)> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);

        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancel);
        await foreach (var (path, content) in files.WithCancellation(cancel))
        {
            await using var entry = await Create(archive, path).OpenAsync(cancel);
            await entry.WriteAsync(content, cancel);
        }
    }

    private static ZipArchiveEntry Create(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = EntryTime;
        return entry;
    }
}
