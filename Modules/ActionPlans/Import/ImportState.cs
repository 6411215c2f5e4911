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
/// <param name="Name">What is imported: the name of a file, or what is done with a plan.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Report">What the import would do or did.</param>
/// <param name="Done">How many items are done while it runs.</param>
/// <param name="Total">How many items the file has.</param>
/// <param name="At">When this was noted.</param>
public sealed record ImportState(string Name, ImportStage Stage, PlanImportReport Report, int Done, int Total, DateTimeOffset At)
{
    /// <summary>Whether a file was sent; else the plan was changed on a screen of this site.</summary>
    public bool IsFile { get; init; } = true;

    /// <summary>Whether a new plan comes as drafts.</summary>
    public bool AsDrafts { get; init; }

    /// <summary>Older news of a running import mean that its server was stopped: then nothing of it was stored.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>Whether a running import has said nothing for so long that it must have been cut off.</summary>
    public bool IsCutOff(DateTimeOffset now) => Stage == ImportStage.Running && now - At > Silence;
}
