using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>A measure that waits as a draft beside its plan.</summary>
/// <param name="Revision">The text that the person sees: no other one is published.</param>
public sealed record WaitingMeasure(ContentItem Item, string Revision)
{
    /// <summary>The measure as one value of a form.</summary>
    public string Choice => $"{Item.ContentItemId}:{Revision}";
}

/// <summary>
/// Decides what has to be confirmed before a publication, and publishes a plan together with its draft measures, all or none. They are
/// recorded as one publication: a measure that is added later is a revision, which needs a decision.
/// </summary>
public sealed class PlanPublication(
    ISession session, IContentManager contentManager, PlanLoader loader, PlanItemTypes types, PlanContentValidator validator,
    IPublicationGuard guard,
    IUpdateModelAccessor updater, IEnumerable<IPublicationDoubts> doubtSources, IStringLocalizer<PlanPublication> S)
{
    /// <summary>Whether publishing a plan is a question: it has draft measures, and residents read none of its measures yet.</summary>
    /// <param name="isRead">Whether the plan is published.</param>
    public static bool IsAsked(bool isRead, ItemCounts measures) => measures.Drafts > 0 && (!isRead || measures.Published == 0);

    /// <summary>Whether publishing an item is a question.</summary>
    public async Task<bool> IsAskedAsync(ContentItem item) => (await WaitingAsync(item)).Count > 0 || (await DoubtsAsync(item)).Count > 0;

    /// <summary>What speaks against publishing an item now.</summary>
    public async Task<IReadOnlyList<PublicationDoubt>> DoubtsAsync(ContentItem item)
    {
        var doubts = new List<PublicationDoubt>();
        foreach (var source in doubtSources)
        {
            if (await source.FindAsync(item) is { } doubt)
            {
                doubts.Add(doubt);
            }
        }

        return doubts;
    }

    /// <summary>The draft measures that need a decision when a plan is published; empty where there are none.</summary>
    public async Task<IReadOnlyList<WaitingMeasure>> WaitingAsync(ContentItem plan)
    {
        if (plan.ContentType != ContentTypes.ActionPlan)
        {
            return [];
        }

        var planId = plan.ContentItemId;
        var rows = (await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync()).ToArray();
        var isRead = await session.QueryIndex<ActionPlanIndex>(i => i.ContentItemId == planId && i.Published).CountAsync() > 0;
        // A copy without a No. waits for its editor, not for its plan.
        var drafts = rows.Where(r => r.Latest && !r.Published && r.No.Length > 0).Select(r => r.ContentItemId)
            .ToHashSet(StringComparer.Ordinal);
        if (!IsAsked(isRead, new ItemCounts(rows.Count(r => r.Published), drafts.Count)))
        {
            return [];
        }

        var departments = await loader.LoadDepartmentsAsync();
        var items = await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Latest).ListAsync();
        return [.. items
            .Where(item => drafts.Contains(item.ContentItemId))
            .OrderBy(item => item.GetOrCreate<MeasurePart>().No, NaturalOrder.Instance)
            .Select(item => new WaitingMeasure(item, types.RevisionOf(item, departments).ToString()))];
    }

    /// <summary>All errors that prevent publishing a plan and its draft measures; checked before anything is written.</summary>
    /// <param name="plan">The newest version of the plan.</param>
    /// <param name="seen">The measures as they stood on the screen, each as <see cref="WaitingMeasure.Choice"/>.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(ContentItem plan, IReadOnlyCollection<string> seen)
    {
        if (!seen.ToHashSet(StringComparer.Ordinal).SetEquals((await WaitingAsync(plan)).Select(w => w.Choice)))
        {
            return [S["The measures were changed meanwhile. Look at the list as it is now, then decide again."]];
        }

        var document = await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync(), null, withDrafts: true);
        document = document with { Measures = [.. document.Measures.Where(m => Slug.IsValidNo(m.No))] };
        var whole = PlanValidator.Errors(await loader.WithHistoryAsync(plan, document));
        var own = await validator.ValidateAsync(plan);
        var unexplained = (await guard.LookAsync(plan)).Issues;
        return [.. own.Concat(whole).Concat(unexplained).Select(Tell).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Publishes a plan and its draft measures, which were checked. The caller commits, or cancels where there are reasons against it.
    /// </summary>
    /// <returns>Why nothing is to be stored; empty where all is published.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(ContentItem plan)
    {
        // All of them were just checked, as one plan.
        using var write = PlanWriteContext.Begin(WriteFacts.PlanValidated | WriteFacts.FirstPublication);
        foreach (var measure in await WaitingAsync(plan))
        {
            if (!await PublishItemAsync(await contentManager.GetAsync(measure.Item.ContentItemId, VersionOptions.Latest)))
            {
                return Told(measure.Item.DisplayText);
            }
        }

        return await PublishItemAsync(await contentManager.GetAsync(plan.ContentItemId, VersionOptions.Latest)) ? []
            : Told(plan.DisplayText);
    }

    private async Task<bool> PublishItemAsync(ContentItem? item)
        => item is not null && (item.Published || await contentManager.PublishAsync(item));

    private static string Tell(PlanIssue issue)
        => issue.Path.StartsWith("$.", StringComparison.Ordinal)
            ? $"{DocumentPathFormatter.Place<PlanDocument>(issue.Path)}: {issue.Message()}"
            : issue.Message();

    private string[] Told(string name)
    {
        var told = updater.ModelUpdater?.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).ToArray() ?? [];
        return told.Length > 0 ? told : [S["{0} could not be published.", name]];
    }
}
