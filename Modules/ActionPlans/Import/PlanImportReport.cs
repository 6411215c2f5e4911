namespace ActionPlans.Cms.Import;

/// <summary>What an import did, or why it did nothing.</summary>
public sealed class PlanImportReport
{
    /// <summary>Why nothing was written; empty after a successful import.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The items that were created.</summary>
    public List<string> Created { get; } = [];

    /// <summary>What the file changed.</summary>
    public List<string> Updated { get; } = [];

    /// <summary>What was the same already.</summary>
    public List<string> Unchanged { get; } = [];

    /// <summary>The measures of the site that the file lacks. They are left alone.</summary>
    public List<string> NotInFile { get; } = [];
}
