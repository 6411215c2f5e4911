using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>
/// Makes a new draft of an old version, whole: its parts, and for a measure the indicators in its bag. What stood before stays among
/// the versions, an open draft too; what residents read does not change. The caller commits.
/// </summary>
public sealed class VersionRestorer(
    IContentManager contentManager, PlanContentValidator validator, ISession session, VerifiedCommit commit)
{
    /// <param name="source">The version to return to.</param>
    /// <returns>Why there is no new draft; empty when there is.</returns>
    public async Task<IReadOnlyList<string>> RestoreAsync(ContentItem latest, ContentItem source)
    {
        // A copy: the session would take the source itself for a change of the old version.
        var draft = JObject.FromObject(source)!.ToObject<ContentItem>()!;
        if (latest.TryGet<PlanImportPart>(out var import))
        {
            // With the import hash of the old version the next import would not see that its text was rejected.
            draft.Alter<PlanImportPart>(part => part.ImportedHash = import.ImportedHash);
        }

        // Rules, other measures and results may have changed since. Asked here first: Orchard takes a check that failed to run for passed.
        var issues = await validator.ValidateAsync(draft);
        if (issues.Count > 0)
        {
            return [.. issues.Select(i => i.Message())];
        }

        // Orchard takes the latest version off its place without comparing it.
        await session.SaveAsync(latest, checkConcurrency: true);
        // The caller has compared the version token: the person saw the latest version.
        using var write = PlanWriteContext.Begin(WriteFacts.RevisionCompared);
        var restored = await contentManager.RestoreAsync(draft);
        if (!restored.Succeeded)
        {
            await commit.RefuseAsync();
            return [.. restored.Errors.Select(e => e.ErrorMessage ?? "")];
        }

        return [];
    }
}
