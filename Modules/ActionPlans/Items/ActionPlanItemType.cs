using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>計画.</summary>
public sealed class ActionPlanItemType(
    PlanLoader loader, PlanLookup plans, ISession session, EditorForms forms, IStringLocalizer<ActionPlanItemType> S,
    IHtmlLocalizer<ActionPlanItemType> H)
    : PlanItemType<ActionPlanPart>(loader, plans, session)
{
    public override string ContentType => ContentTypes.ActionPlan;

    public override string ListAction => nameof(PlanAdminController.Index);

    public override string NewTitle => S["New plan"];

    public override bool AsksBeforePublication => true;

    public override Task<string> NameAsync(ContentItem item) => Task.FromResult(Part(item).Title);

    public override PlanItemText TextOf(ContentItem item, DepartmentTerms departments) => new PlanItemText<EditedPlan>(new EditedPlan
    {
        Change = ChangeOf(item),
        PublishedByCity = Part(item).PublishedByCity,
        Plan = PlanContent.ToHeader(Part(item), departments),
    });

    public override ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments)
    {
        var plan = Part(item);
        return new ItemSummary([plan.Publisher, plan.Period], null, [plan.Title, plan.Publisher, plan.Period, .. plan.TitlePage]);
    }

    // With the published measures: a change of the tree must not leave them without their place.
    public override async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
    {
        var id = item.ContentItemId;
        var slug = Part(item).Slug;
        var document = await Loader.ToDocumentAsync(item, await Loader.LoadDepartmentsAsync());
        var issues = PlanValidator.Errors(await Loader.WithHistoryAsync(item, document));
        var namesakes = slug.Length == 0 ? []
            : await Session.QueryIndex<ActionPlanIndex>(i => i.Slug == slug && i.ContentItemId != id).ListAsync();
        if (await IsTakenAsync(item, namesakes.Select(i => (i.ContentItemId, i.Published))))
        {
            issues.Add(PlanIssue.Error("slug_duplicate", "$.interpretation.slug", slug));
        }

        return issues;
    }

    public override string FieldOf(string path) => PlanFormFields.FieldOf(path, forms.Bound<PlanForm>());

    public override async Task<LocalizedHtmlString?> RemovalRefusalAsync(string contentItemId)
    {
        var count = await Session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == contentItemId).CountAsync()
            + await Session.QueryIndex<YearSummaryIndex>(i => i.PlanContentItemId == contentItemId).CountAsync();
        return count == 0
            ? null
            : H["The plan has {0} measures and summaries and was not deleted. Delete them first, or unpublish the plan.", count];
    }

    public override Task<ContentItem?> FindPlanAsync(ContentItem item) => Task.FromResult<ContentItem?>(item);

    public override async Task<LedgerItem?> DescribeAsync(ContentItem item) => new(
        item.ContentItemId, default, PublicText.Of(PlanContent.ToHeader(Part(item), await Loader.LoadDepartmentsAsync())),
            IsInPublic: true);

    public override Task<RouteValueDictionary?> RouteAsync(ContentItem item)
        => Task.FromResult<RouteValueDictionary?>(Route(nameof(PlanPagesController.Overview), Part(item).Slug));

    public override Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item)
        => Task.FromResult<PageModel?>(new OverviewPageModel(links, plan, MeasureFilterQuery.Read(_ => default)));

    protected override bool HasKey(ActionPlanPart part) => part.Slug.Length > 0;

    protected override void ClearKey(ActionPlanPart part)
    {
        part.Slug = "";
        part.PublishedByCity = false;
    }
}
