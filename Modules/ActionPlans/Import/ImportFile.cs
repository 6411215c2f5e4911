namespace ActionPlans.Cms.Import;

/// <summary>What is to be imported.</summary>
/// <param name="Json">The text of a plan file.</param>
/// <param name="Basis">
/// For a change that was made on this site: the plan that was changed. Whatever no longer stands as it says was saved meanwhile. Null for
/// a file, which is compared with what was imported before.
/// </param>
/// <param name="AsDrafts">Whether a new plan comes as drafts, to be worked on and published later.</param>
public sealed record ImportFile(string Json, string? Basis = null, bool AsDrafts = false)
{
    /// <summary>Whether it came from somewhere else, and may hold results.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsForeign => Basis is null && !AsDrafts;
}
