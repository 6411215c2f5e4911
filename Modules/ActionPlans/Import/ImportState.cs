namespace ActionPlans.Cms.Import;

/// <summary>How far an import from the admin is.</summary>
public enum ImportStage
{
    /// <summary>Its file was read and compared with the site; a person decides.</summary>
    Tried,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It ended; the report says what it did, or why it did nothing.</summary>
    Ended,
}

/// <summary>An import from the admin, as its page shows it.</summary>
/// <param name="FileName">The name of the file that was sent.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Report">What the import would do or did.</param>
/// <param name="Done">How many items are done while it runs.</param>
/// <param name="Total">How many items the file has.</param>
/// <param name="At">When this was noted.</param>
public sealed record ImportState(string FileName, ImportStage Stage, PlanImportReport Report, int Done, int Total, DateTimeOffset At)
{
    /// <summary>Older news of a running import mean that its server was stopped: then nothing of it was stored.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>Whether a running import has said nothing for so long that it must have been cut off.</summary>
    public bool IsCutOff(DateTimeOffset now) => Stage == ImportStage.Running && now - At > Silence;
}
