using System.Runtime.InteropServices;

namespace ActionPlans.Pages.Export;

/// <summary>Replaces a folder by another in one step, so that readers and interruptions see the old one or the new one.</summary>
public static partial class FolderSwap
{
    private const string FreshSuffix = ".new";
    private const string OldSuffix = ".old";

    // No export takes as long: a fresh folder of this age belongs to nobody any more.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>An empty folder beside the target, on the same file system.</summary>
    public static DirectoryInfo CreateBeside(DirectoryInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var fresh = Sibling(target, $"{FreshSuffix}-{Environment.ProcessId}");
        Discard(fresh);
        DiscardAbandoned(target);
        fresh.Create();
        return fresh;
    }

    /// <summary>Puts <paramref name="fresh"/> in the place of <paramref name="target"/>, which may not exist yet.</summary>
    public static void Replace(DirectoryInfo target, DirectoryInfo fresh)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(fresh);

        target.Refresh();
        if (!target.Exists)
        {
            target.Parent?.Create();
            Directory.Move(fresh.FullName, target.FullName);
            return;
        }

        // Linux exchanges two folders atomically; the old one then bears the fresh one's name and is discarded by the caller.
        if (OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, fresh.FullName, CurrentFolder, target.FullName, Exchange) == 0)
        {
            return;
        }

        // Elsewhere it takes two steps. Between them the old output is complete under another name, and Recover restores it.
        var old = Sibling(target, OldSuffix);
        Discard(old);
        Directory.Move(target.FullName, old.FullName);
        try
        {
            Directory.Move(fresh.FullName, target.FullName);
        }
        catch
        {
            Directory.Move(old.FullName, target.FullName);
            throw;
        }

        Discard(old);
    }

    /// <summary>Puts back an output that an interruption left beside its place.</summary>
    public static void Recover(DirectoryInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var old = Sibling(target, OldSuffix);
        target.Refresh();
        if (old.Exists && !target.Exists)
        {
            Directory.Move(old.FullName, target.FullName);
            target.Refresh();
        }
    }

    /// <summary>Deletes a folder with all that is in it, if it is there.</summary>
    public static void Discard(DirectoryInfo folder)
    {
        ArgumentNullException.ThrowIfNull(folder);

        folder.Refresh();
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    // What interrupted exports left beside the target. Another server may be writing into the same parent at this moment.
    private static void DiscardAbandoned(DirectoryInfo target)
    {
        if (target.Parent is not { Exists: true } parent)
        {
            return;
        }

        var before = DateTime.UtcNow - Abandoned;
        foreach (var left in parent.EnumerateDirectories($"{target.Name}{FreshSuffix}-*").Where(f => f.LastWriteTimeUtc < before).ToArray())
        {
            Discard(left);
        }
    }

    private static DirectoryInfo Sibling(DirectoryInfo target, string suffix)
        => new(Path.TrimEndingDirectorySeparator(target.FullName) + suffix);

    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
