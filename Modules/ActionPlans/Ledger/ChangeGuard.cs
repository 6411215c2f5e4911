using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Compares what is to be published with what residents read last, and asks the rules whether the change was explained.</summary>
public sealed class ChangeGuard(
    ISession session, IContentManager contentManager, PlanItemTypes types, PlanLoader loader, LedgerStore ledger, SiteClock day)
    : IPublicationGuard
{
    public async Task<PendingPublication> LookAsync(ContentItem item) => await LookAsync(item, await PublishedAsync(item));

    /// <inheritdoc cref="LookAsync(ContentItem)"/>
    /// <param name="published">The version that residents read; null where they read none.</param>
    public async Task<PendingPublication> LookAsync(ContentItem item, ContentItem? published)
    {
        var issues = new List<PlanIssue>();
        var wanted = await DescribeAsync(item);
        if (wanted is not null && await StandingAsync(published) is { } standing)
        {
            issues.AddRange(ChangeRules.CheckPlace(standing.Subject, wanted.Subject, standing.PlanId == wanted.PlanId));
        }

        if (wanted is not { IsInPublic: true })
        {
            return PendingPublication.None with { Issues = issues };
        }

        var part = item.GetOrCreate<ChangePart>();
        var own = await ledger.ListAsync(wanted.PlanId, wanted.Subject);
        var isPlanRead = !PlanWriteContext.Has(WriteFacts.FirstPublication) && item.Has<MeasurePart>()
            && await IsPlanReadAsync(wanted.PlanId, item.ContentItemId);
        var change = ChangeRules.ChangeOf(wanted.Subject, own is [.., var last] ? last : null, wanted.Text, part.Given, isPlanRead);
        var changes = change is null ? [] : new List<LedgerChange> { change };
        issues.AddRange(ChangeRules.CheckDraft(part.BasedOn, own.LastOrDefault(e => !e.IsOfWordsOnly)));
        if (own.Count == 0 || own[^1].Kind == ChangeKind.Withdrawal)
        {
            // What hangs on it comes onto the site with it.
            changes.AddRange(await ChangesOfDependentsAsync(item, wanted, part.Given));
        }

        issues.AddRange(ReasonRules.Check(changes, part.Given, await day.TodayAsync()));
        return new PendingPublication(wanted.PlanId, changes, issues);
    }

    public async Task<IReadOnlyList<LedgerEntry>> HistoryAsync(ContentItem item)
        => await DescribeAsync(await PublishedAsync(item) ?? item) is { } known ? await ledger.ListAsync(known.PlanId, known.Subject) : [];

    public async Task<IReadOnlyList<PlanIssue>> CheckRevisionAsync(ChangeJustification? decision)
        => [.. ChangeRules.Check(ChangeKind.Revision, decision ?? ChangeJustification.Nothing, await day.TodayAsync())];

    public async Task RecordAsync(DepartmentTerms before, DepartmentTerms after)
    {
        foreach (var plan in await session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
        {
            var departments = (await loader.ToDocumentAsync(plan, after)).Departments;
            var done = Reorganization.Between(before.ById.Values, departments);
            if (done.Count > 0 && await ledger.ListAsync(plan.ContentItemId, default(LedgerSubject)) is [.., var last]
                && LedgerChain.LastText(last) is { } text)
            {
                // What was decided stays as it is.
                await ledger.AppendAsync(plan.ContentItemId, done.Select(
                    r => new LedgerChange(ChangeKind.Revision, default, text, text, new ChangeJustification(r.Words(departments)))));
            }
        }
    }

    public async Task<IReadOnlySet<string>> RecordedDepartmentsAsync(IReadOnlyCollection<string> slugs)
    {
        var texts = (await session.Query<LedgerRecord>().ListAsync())
            .Select(record => record.Entry)
            .Where(entry => entry.Subject is { Measure: not null, Year: null })
            .SelectMany(entry => new[] { entry.Before?.Text, entry.After?.Text })
            .OfType<string>()
            .ToArray();
        return slugs.Where(slug => texts.Any(text => text.Contains($"\"{slug}\"", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether the item is a measure that residents have not read yet, while they read others of its plan: publishing it needs a decision.
    /// </summary>
    /// <param name="planId">The plan to which it is to belong, where it does not say so yet.</param>
    public async Task<bool> IsAdditionAsync(ContentItem item, string? planId = null)
        => item.TryGet<MeasurePart>(out var part) && (await HistoryAsync(item)).Count == 0
            && (part.PlanContentItemId.Length > 0 ? part.PlanContentItemId : planId) is { Length: > 0 } plan
            && await contentManager.GetAsync(plan, VersionOptions.Published) is not null
                && await IsPlanReadAsync(plan, item.ContentItemId);

    /// <summary>What taking the item off the site is to be recorded as; null where residents do not read it.</summary>
    public async Task<(string PlanId, LedgerChange Change)?> LookAtWithdrawalAsync(ContentItem item)
    {
        if (await PublishedAsync(item) is not { } published || await DescribeAsync(published) is not { } known)
        {
            return null;
        }

        var entries = await ledger.ListAsync(known.PlanId, known.Subject);
        return entries.Count == 0 || entries[^1].Kind == ChangeKind.Withdrawal
            ? null
            : (
                known.PlanId,
                new LedgerChange(ChangeKind.Withdrawal, known.Subject, entries[^1].After?.Text, null, ChangeJustification.Nothing));
    }

    private Task<ContentItem?> PublishedAsync(ContentItem item) => contentManager.GetAsync(item.ContentItemId, VersionOptions.Published);

    private async Task<LedgerItem?> DescribeAsync(ContentItem item)
        => types.Find(item.ContentType) is { } type ? await type.DescribeAsync(item) : null;

    // A plan of which residents read no measure yet has promised nothing: its first measures come with it.
    private async Task<bool> IsPlanReadAsync(string planId, string measureId)
        => await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId && i.Published && i.ContentItemId != measureId)
            .FirstOrDefaultAsync() is not null;

    // What residents know it as; null where they do not.
    private async Task<LedgerItem?> StandingAsync(ContentItem? published)
        => published is not null && await DescribeAsync(published) is { } known
            && await ledger.ListAsync(known.PlanId, known.Subject) is [.., { Kind: not ChangeKind.Withdrawal }]
            ? known : null;

    private async Task<IEnumerable<LedgerChange>> ChangesOfDependentsAsync(ContentItem item, LedgerItem wanted, ChangeJustification given)
    {
        if (wanted.Subject.Year is not null)
        {
            return [];
        }

        var dependents = (await DependentsAsync(item, wanted)).ToArray();
        if (dependents.Length == 0)
        {
            // A new measure: the whole record is not read for each.
            return [];
        }

        var entries = (await ledger.ListAsync(wanted.PlanId)).ToLookup(e => e.Subject);
        return dependents.Select(d => ChangeRules.ChangeOf(d.Key, entries[d.Key].LastOrDefault(), d.Value, given)).OfType<LedgerChange>();
    }

    private async Task<IEnumerable<KeyValuePair<LedgerSubject, string>>> DependentsAsync(ContentItem item, LedgerItem wanted)
    {
        if (wanted.Subject == default)
        {
            return PublicText.All(await loader.ToDocumentAsync(item, await loader.LoadDepartmentsAsync())).Where(t => t.Key != default);
        }

        var id = item.ContentItemId;
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = wanted.Subject.Measure! };
        var results = await session.Query<ContentItem, AnnualResultIndex>(i => i.MeasureContentItemId == id && i.Published).ListAsync();
        return results.Select(r => PlanContent.ToDocument(r.GetOrCreate<AnnualResultPart>(), numbers))
            .OfType<Domain.Serialization.AnnualResultDocument>().Select(r => KeyValuePair.Create(r.Subject(), PublicText.Of(r)));
    }
}
