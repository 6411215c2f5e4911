using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>取組 with its indicators.</summary>
public sealed class MeasureItemType(
    PlanLoader loader, PlanLookup plans, ISession session, EditorForms forms, IStringLocalizer<MeasureItemType> S,
    IHtmlLocalizer<MeasureItemType> H)
    : PlanItemType<MeasurePart>(loader, plans, session)
{
    public override string ContentType => ContentTypes.Measure;

    public override string ListAction => nameof(PlanAdminController.Measures);

    public override string NewTitle => S["New measure"];

    public override bool IsWrittenInSeries => true;

    public override Task<string> NameAsync(ContentItem item) => Task.FromResult(PlanContent.DisplayText(Part(item).No, Part(item).Name));

    public override PlanItemText TextOf(ContentItem item, DepartmentTerms departments) => new PlanItemText<EditedMeasure>(new EditedMeasure
    {
        Change = ChangeOf(item),
        Plan = Part(item).PlanContentItemId,
        Sheet = PlanContent.ToDocument(item, departments),
    });

    public override ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments)
    {
        var sheet = PlanContent.ToDocument(item, departments);
        return new ItemSummary([sheet.Class, .. sheet.Departments], sheet.Overview, SearchTexts.Of(sheet));
    }

    public override async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
    {
        var part = Part(item);
        if (await Plans.FindAsync(part.PlanContentItemId) is not { } plan)
        {
            return [PlanIssue.Error("text_blank", "$.measures[0].plan", "plan", "計画")];
        }

        var id = item.ContentItemId;
        var planId = part.PlanContentItemId;
        var no = part.No;
        var results = await Session.Query<ContentItem, AnnualResultIndex>(i => i.MeasureContentItemId == id && i.Published).ListAsync();
        var document = PlanContent.ToDocument(plan, [item], results, await Loader.LoadDepartmentsAsync()) with
        {
            List = [],
            Summaries = await SpeakingOfAsync(planId, no),
        };
        // Departments: one that the plan did not name so far comes with the measure. Results and summaries: those published must keep
        // their indicators and years.
        var issues = PlanValidator.Errors(document, "$.measures[0]", "$.departments", "$.results", "$.summaries");
        var slug = MeasureIndex.Fold(part.SlugOf());
        var namesakes = slug.Length == 0 ? []
            : (await Session.QueryIndex<MeasureIndex>(
                i => i.PlanContentItemId == planId && (i.No == no || i.Slug == slug) && i.ContentItemId != id).ListAsync())
                // Some databases take Ⅰ for I.
                .Where(i => i.Slug == slug || i.No.Equals(no, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (await IsTakenAsync(item, namesakes.Select(i => (i.ContentItemId, i.Published))))
        {
            issues.Add(Array.Exists(namesakes, i => i.No.Equals(no, StringComparison.OrdinalIgnoreCase))
                ? PlanIssue.Error("measure_no_duplicate", "$.measures[0].no", no)
                : PlanIssue.Error("measure_slug_duplicate", "$.measures[0].interpretation.slug", no, slug));
        }

        var others = await Session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId && i.Latest && i.ContentItemId != id)
            .CountAsync();
        if (others >= PlanLimits.Measures)
        {
            issues.Add(PlanIssue.Error("measures_too_many", "$.measures[0]", $"{others + 1}", $"{PlanLimits.Measures}"));
        }

        return issues;
    }

    // What published summaries say of a measure, and nothing else of them.
    private async Task<IReadOnlyList<YearSummaryDocument>> SpeakingOfAsync(string planId, string no)
    {
        var summaries = await Session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        return [.. summaries
            .Select(s => PlanContent.ToDocument(s.GetOrCreate<YearSummaryPart>())).OfType<YearSummaryDocument>()
            .Select(s => s with
            {
                Notable = [.. s.Notable.Where(n => n == no)],
                Opinions = [.. s.Opinions.Where(o => o.Measure == no)],
                Changes = [],
            })
            .Where(s => s.Notable.Count + s.Opinions.Count > 0)];
    }

    public override string FieldOf(string path) => MeasureFormFields.FieldOf(path, forms.Bound<MeasureForm>());

    public override async Task<LocalizedHtmlString?> RemovalRefusalAsync(string contentItemId)
    {
        var results = await Session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == contentItemId).CountAsync();
        return results == 0
            ? null
            : H["The measure has {0} annual results and was not deleted. Delete them first, or unpublish the measure.", results];
    }

    public override Task<ContentItem?> FindPlanAsync(ContentItem item) => Plans.FindAsync(Part(item).PlanContentItemId);

    public override async Task<LedgerItem?> DescribeAsync(ContentItem item)
    {
        var part = Part(item);
        if (part.PlanContentItemId.Length == 0)
        {
            return null;
        }

        var departments = await Loader.LoadDepartmentsAsync();
        return new LedgerItem(
            part.PlanContentItemId,
            new LedgerSubject(part.No, null),
            PublicText.Of(PlanContent.ToDocument(item, departments), departments.ById.Values),
            await Loader.IsPublishedAsync(part.PlanContentItemId));
    }

    public override async Task<RouteValueDictionary?> RouteAsync(ContentItem item)
    {
        var part = Part(item);
        if (await Loader.FindLatestAsync(part.PlanContentItemId) is not { } plan)
        {
            return null;
        }

        var route = Route(nameof(PlanPagesController.Measure), plan.GetOrCreate<ActionPlanPart>().Slug);
        route["no"] = part.SlugOf();
        return route;
    }

    public override Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item)
        => Task.FromResult<PageModel?>(plan.FindMeasure(Part(item).No) is { } measure ? new MeasurePageModel(links, plan, measure) : null);

    protected override bool HasKey(MeasurePart part) => part.No.Length > 0;

    protected override void ClearKey(MeasurePart part) => part.No = "";
}
