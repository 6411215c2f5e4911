using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>One version of an item.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Changes">What differs from the version before; empty for the first.</param>
public sealed record ItemVersion(int Number, ContentItem Item, IReadOnlyList<VersionChange> Changes);

/// <summary>A place in which a version differs from the one before.</summary>
/// <param name="Place">In the words of the plan format: 指標 1 › 年度ごとの目標 › 令和3年度.</param>
/// <param name="Before">Null where nothing was written.</param>
/// <param name="After">Null where nothing is written any more.</param>
public sealed record VersionChange(string Place, string? Before, string? After);

/// <summary>Tells the versions of a plan, a measure with its indicators, a result, or a summary.</summary>
public sealed class VersionHistory(IContentManager contentManager, PlanLoader loader, IStringLocalizer<VersionHistory> localizer)
{
    internal readonly IStringLocalizer S = localizer;

    /// <summary>All versions, the newest first.</summary>
    public async Task<IReadOnlyList<ItemVersion>> ListAsync(string contentItemId)
    {
        var departments = await loader.LoadDepartmentsAsync();
        // In the order in which they came to be: dates change with every save, and a discarded draft is newer than what stands.
        var items = (await contentManager.GetAllVersionsAsync(contentItemId)).OrderBy(i => i.Id).ToArray();
        return [.. items
            .Select((item, i) => new ItemVersion(i + 1, item, i == 0 ? [] : Changes(items[i - 1], item, departments)))
            .Reverse()];
    }

    private List<VersionChange> Changes(ContentItem before, ContentItem after, DepartmentTerms departments) => after.ContentType switch
    {
        ContentTypes.ActionPlan =>
        [
            .. Between(PlanContent.ToFrame(Part<ActionPlanPart>(before), departments), PlanContent.ToFrame(Part<ActionPlanPart>(after), departments)),
            .. Setting(S["The city itself publishes this site"], YesOrNo(Part<ActionPlanPart>(before)), YesOrNo(Part<ActionPlanPart>(after))),
        ],
        ContentTypes.Measure =>
        [
            .. Between(PlanContent.ToDocument(before, departments), PlanContent.ToDocument(after, departments)),
            .. Setting(S["Plan"], Part<MeasurePart>(before).PlanContentItemId, Part<MeasurePart>(after).PlanContentItemId),
        ],
        ContentTypes.YearSummary =>
        [
            .. Between(PlanContent.ToDocument(Part<YearSummaryPart>(before)), PlanContent.ToDocument(Part<YearSummaryPart>(after))),
            .. Setting(S["Plan"], Part<YearSummaryPart>(before).PlanContentItemId, Part<YearSummaryPart>(after).PlanContentItemId),
        ],
        _ =>
        [
            .. Between(Result(before), Result(after)),
            .. Setting(S["Measure"], Part<AnnualResultPart>(before).MeasureContentItemId, Part<AnnualResultPart>(after).MeasureContentItemId),
        ],
    };

    private static T Part<T>(ContentItem item)
        where T : ContentPart, new() => item.GetOrCreate<T>();

    private string YesOrNo(ActionPlanPart plan) => plan.PublishedByCity ? S["Yes"] : S["No"];

    // The measure is compared by its id beside the document: its No. may be another by now.
    private static AnnualResultDocument? Result(ContentItem item)
    {
        var part = Part<AnnualResultPart>(item);
        return PlanContent.ToDocument(part, new Dictionary<string, string> { [part.MeasureContentItemId] = "" });
    }

    private static IEnumerable<VersionChange> Between<T>(T before, T after)
        => DocumentDifference.Between(before, after).Select(d => new VersionChange(DocumentWords.Place<T>(d.Path), d.One, d.Other));

    private static IEnumerable<VersionChange> Setting(string place, string before, string after)
        => before == after ? [] : [new VersionChange(place, before, after)];
}
