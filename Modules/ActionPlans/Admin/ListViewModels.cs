using ActionPlans.Cms.Permalinks;

namespace ActionPlans.Cms.Admin;

/// <param name="ToPublish">How many drafts the person could publish together.</param>
/// <param name="Hidden">Published pages whose permalink a route of the plans takes, so that they answer 404.</param>
public sealed record PlanListViewModel(
    IReadOnlyList<PlanRow> Plans, IReadOnlyDictionary<string, ItemActions> Actions, bool MayCreatePlan, bool MayCreateMeasure,
    IReadOnlyList<HiddenPage> Hidden, int ToPublish);

/// <summary>The question before an item is published.</summary>
/// <param name="Item">Its newest version.</param>
/// <param name="Revision">The text that the person sees.</param>
/// <param name="Waiting">For a plan: its draft measures.</param>
/// <param name="Doubts">What speaks against publishing it now.</param>
/// <param name="Errors">Why nothing was published.</param>
public sealed record AskToPublishViewModel(
    OrchardCore.ContentManagement.ContentItem Item, string Revision, IReadOnlyList<WaitingMeasure> Waiting,
    IReadOnlyList<PublicationDoubt> Doubts,
    string? ReturnUrl, IReadOnlyList<string> Errors);

/// <summary>The list of measures with what it can be narrowed to.</summary>
/// <param name="Tree">That of the chosen plan; null while none is chosen.</param>
/// <param name="ToPublish">How many drafts the person could publish together.</param>
public sealed record MeasureListViewModel(
    MeasureListFilter Filter,
    ListPage<MeasureRow> Page,
    IReadOnlyDictionary<string, ItemActions> Actions,
    IReadOnlyList<PlanFacts> Plans,
    IReadOnlyList<DepartmentDocument> Departments,
    IReadOnlyList<string> Classes,
    PolicyTree? Tree,
    bool MayCreate,
    int ToPublish);

/// <summary>The list of results with what it can be narrowed to.</summary>
/// <param name="Measure">The one measure to which the list is narrowed, if it is.</param>
/// <param name="ToPublish">How many drafts the person could publish together.</param>
/// <param name="Missing">How many measures have no result in the chosen year; null while no plan and year are chosen.</param>
public sealed record ResultListViewModel(
    ResultListFilter Filter,
    ListPage<ResultRow> Page,
    IReadOnlyDictionary<string, ItemActions> Actions,
    IReadOnlyList<PlanFacts> Plans,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<DepartmentDocument> Departments,
    MeasureRow? Measure,
    int? Missing,
    bool MayCreate,
    int ToPublish);

/// <param name="Plan">The content item id of the one plan to which the list is narrowed; null or empty for all.</param>
/// <param name="ToPublish">How many drafts the person could publish together.</param>
public sealed record SummaryListViewModel(
    string? Plan, IReadOnlyList<SummaryRow> Rows, IReadOnlyDictionary<string, ItemActions> Actions, IReadOnlyList<PlanFacts> Plans,
    bool MayCreate, int ToPublish);

/// <summary>The links that turn the pages of a list.</summary>
/// <param name="Route">The address's values for a page.</param>
public sealed record PagerViewModel(string Action, int Number, int Pages, Func<int, Dictionary<string, string?>> Route);

/// <param name="Stamp">Tells this state of the item from any later one.</param>
public sealed record VersionListViewModel(
    OrchardCore.ContentManagement.ContentItem Latest, IReadOnlyList<ItemVersion> Versions, string Stamp)
{
    public bool HasDraft => !Latest.Published;
}
