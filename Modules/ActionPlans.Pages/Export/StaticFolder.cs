namespace ActionPlans.Pages.Export;

/// <summary>The folder of a static site: written whole or not at all. Only a folder that was written here is ever replaced.</summary>
public static class StaticFolder
{
    // Marks a folder as ours.
    private const string Marker = ".action-plans-export";

    /// <summary>False where the folder holds files that were not written by an export.</summary>
    public static bool MayReplace(DirectoryInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);

        FolderSwap.Recover(target);
        return !target.Exists || !target.EnumerateFileSystemInfos().Any() || File.Exists(Path.Combine(target.FullName, Marker));
    }

    /// <summary>Writes all files beside the folder, then puts them in its place in one step.</summary>
    /// <returns>How many pages there are.</returns>
    /// <exception cref="IOException">The folder cannot be written; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public static async Task<int> WriteAsync(StaticPages pages, DirectoryInfo target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(target);

        var fresh = FolderSwap.CreateBeside(target);
        try
        {
            await foreach (var (path, content) in pages.FilesAsync().WithCancellation(cancel))
            {
                var file = new FileInfo(Path.Combine(fresh.FullName, path));
                file.Directory!.Create();
                await File.WriteAllBytesAsync(file.FullName, content, cancel);
            }

            await File.WriteAllBytesAsync(Path.Combine(fresh.FullName, Marker), [], cancel);
            FolderSwap.Replace(target, fresh);
            return pages.Pages.Count;
        }
        finally
        {
            FolderSwap.Discard(fresh);
        }
    }
}
