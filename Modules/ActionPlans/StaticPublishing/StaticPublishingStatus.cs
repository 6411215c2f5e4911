namespace ActionPlans.Cms.StaticPublishing;

/// <summary>What the last writing of the static files came to.</summary>
/// <param name="Folder">The folder; null where none is set.</param>
/// <param name="WrittenAt">When it was last written by this node; null where it was not written since the site started.</param>
/// <param name="Pages">How many pages it had then.</param>
/// <param name="Error">Why the newest state could not be written; null where it was. The folder holds what was written before.</param>
public sealed record StaticPublishingStatus(
    string? Folder = null, DateTimeOffset? WrittenAt = null, int Pages = 0, StaticPublishingError? Error = null,
    DateTimeOffset? FailedAt = null);

/// <summary>Why static files are not written. The words are those of the screen that shows it.</summary>
public enum StaticPublishingError
{
    /// <summary>The folder holds files that this site did not write.</summary>
    ForeignFiles,

    /// <summary>The folder cannot be made or written: rights, a full disk, a path that is none.</summary>
    NotWritable,

    /// <summary>A page could not be drawn, or the database did not answer; the log has the reason.</summary>
    Failed,
}
