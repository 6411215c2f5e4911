namespace ActionPlans.Forms;

/// <summary>Why what is published is changed, as it is typed.</summary>
public class ChangeForm
{
    public string? Reason { get; set; }

    public string? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>The writer of an older draft confirms having seen what was published meanwhile.</summary>
    public bool HasSeen { get; set; }

    /// <summary>The number of the newest change that stood on the screen; 0 for none.</summary>
    public int Shown { get; set; }

    /// <summary>The writer confirms that targets of fiscal years that are over are meant to be changed.</summary>
    public bool HasSeenTargets { get; set; }

    /// <summary>A result or a summary is corrected; a plan or a measure is revised.</summary>
    [BindNever]
    public bool IsCorrection { get; set; }

    /// <summary>True for a measure that is to be added to a published plan.</summary>
    [BindNever]
    public bool IsAddition { get; set; }

    /// <summary>What was published since the draft was begun.</summary>
    [BindNever]
    public IReadOnlyList<EntryDifferences> Newer { get; set; } = [];
}
