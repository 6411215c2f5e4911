using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Asks before an import whether what the file changes of a published plan was decided, and lists the changes where that is not said.
/// </summary>
public sealed class ImportRevision(IPublicationGuard publication, IStringLocalizer<ImportRevision> S)
{
    /// <summary>Whether this site asks who decided a change of a published plan.</summary>
    internal async Task<bool> IsAskedAsync() => (await publication.CheckRevisionAsync(null)).Count > 0;

    /// <returns>Why the import may not go on; empty where it may.</returns>
    internal async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<string> changes, ChangeJustification? revision)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var issues = await publication.CheckRevisionAsync(revision);
        return issues.Count == 0 ? [] :
        [
            S["The file changes a published plan. Say in the step's \"Revision\" who decided it, when, and why; nothing was imported."],
            .. issues.Select(i => S["\"Revision\": {0}", i.MessageWithPlace()].Value),
            .. changes,
        ];
    }

    /// <summary>What the file changes of a plan that is published, in words.</summary>
    internal IReadOnlyList<string> Changes(
        PlanDocument file, ImportTarget<PlanDocument> frame, ImportTarget<MeasureDocument>[] measures, DepartmentTerms terms)
    {
        if (frame.Standing is null)
        {
            return [];
        }

        string names(string slug)
            => file.Departments.FirstOrDefault(d => d.Interpretation.Slug == slug)?.Name ?? terms.NameOf(slug) ?? slug;
        return
        [
            .. Changes(default, frame, PublicText.Of, slug => slug),
            .. measures.SelectMany(m => Changes(
                new LedgerSubject(m.Wanted.No, null),
                m,
                sheet => PublicText.Of(sheet, ReferenceEquals(sheet, m.Wanted) ? file.Departments : terms.ById.Values),
                names)),
        ];
    }

    private IEnumerable<string> Changes<T>(
        LedgerSubject subject, ImportTarget<T> target, Func<T, string> text, Func<string, string> departmentName)
        where T : class
    {
        if (target.Action == ImportAction.Create)
        {
            return [S["{0} is added.", target.Label].Value];
        }

        if (target is not { Action: ImportAction.Update or ImportAction.UpdateUnderDraft, Standing: { } standing })
        {
            return [];
        }

        return (PublicText.Differences(subject, text(standing), text(target.Wanted), departmentName) ?? [])
            .Select(d => S["{0} {1}: CMS \"{2}\", file \"{3}\"", target.Label, d.Path, d.One ?? "", d.Other ?? ""].Value);
    }
}
