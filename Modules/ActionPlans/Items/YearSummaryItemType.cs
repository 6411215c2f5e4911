using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>総括.</summary>
public sealed class YearSummaryItemType(
    PlanLoader loader, PlanLookup plans, ISession session, IStringLocalizer<YearSummaryItemType> S)
    : PlanItemType<YearSummaryPart>(loader, plans, session)
{
    public override string ContentType => ContentTypes.YearSummary;

    public override string ListAction => nameof(PlanAdminController.Summaries);

    public override string NewTitle => S["New summary"];

    public override bool AsksBeforePublication => true;

    public override string KeyTakenMessage => S["Somebody else saved a summary of this year in the same moment. Edit that one."];

    public override async Task<string> NameAsync(ContentItem item)
    {
        var plan = await Loader.FindLatestAsync(Part(item).PlanContentItemId);
        return S["{0}: summary of {1}", plan?.DisplayText ?? S["Plan"].Value, Part(item).Year?.JapaneseName ?? ""];
    }

    public override PlanItemText TextOf(ContentItem item, DepartmentTerms departments) => new PlanItemText<EditedSummary>(new EditedSummary
    {
        Change = ChangeOf(item),
        Plan = Part(item).PlanContentItemId,
        Summary = PlanContent.ToDocument(Part(item), Part(item).Year ?? PlanContent.NoYear),
    });

    public override ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments)
        => new([], Part(item).Lead, [item.DisplayText, Part(item).Lead]);

    // Beside everything that is published: a summary points to measures and to recorded revisions.
    public override async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
    {
        var part = Part(item);
        if (await Plans.FindAsync(part.PlanContentItemId) is not { } plan || !plan.Has<ActionPlanPart>())
        {
            return [PlanIssue.Error("text_blank", "$.summaries[0].plan", "plan", "計画")];
        }

        if (part.Year is not { } year)
        {
            return [PlanIssue.Error("json_year", "$.summaries[0].year", "")];
        }

        var published = await Loader.ToDocumentAsync(plan, await Loader.LoadDepartmentsAsync(), null, withDrafts: !plan.Published);
        var document = published with { List = [], Results = [], Summaries = [PlanContent.ToDocument(part, year)] };
        var issues = PlanValidator.Errors(await Loader.WithHistoryAsync(plan, document), "$.summaries[0]");
        if (await FindTakenAsync(item.ContentItemId, part.PlanContentItemId, year) is { } taken)
        {
            issues.Add(taken);
        }

        return issues;
    }

    /// <summary>The error of a summary where another of its plan has the year; null where none has.</summary>
    public async Task<PlanIssue?> FindTakenAsync(string contentItemId, string planId, FiscalYear year)
    {
        var others = await Session.QueryIndex<YearSummaryIndex>(
            i => i.PlanContentItemId == planId && i.FiscalYear == year.StartYear && i.ContentItemId != contentItemId).CountAsync();
        return others == 0 ? null : PlanIssue.Error("summary_duplicate", "$.summaries[0]", year.JapaneseName);
    }

    public override string FieldOf(string path) => YearSummaryFormFields.FieldOf(path);

    public override Task<ContentItem?> FindPlanAsync(ContentItem item) => Plans.FindAsync(Part(item).PlanContentItemId);

    public override async Task<LedgerItem?> DescribeAsync(ContentItem item)
    {
        var part = Part(item);
        return part.Year is { } year && part.PlanContentItemId.Length > 0
            ? new LedgerItem(
                part.PlanContentItemId,
                new LedgerSubject(null, year),
                PublicText.Of(PlanContent.ToDocument(part, year)),
                await Loader.IsPublishedAsync(part.PlanContentItemId))
            : null;
    }

    public override async Task<RouteValueDictionary?> RouteAsync(ContentItem item)
    {
        if (Part(item).Year is not { } year || await Loader.FindLatestAsync(Part(item).PlanContentItemId) is not { } plan)
        {
            return null;
        }

        var route = Route(nameof(PlanPagesController.Year), plan.GetOrCreate<ActionPlanPart>().Slug);
        route["year"] = FormText.Western(year);
        return route;
    }

    public override Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item)
        => Task.FromResult<PageModel?>(Part(item).Year is { } year ? new YearSummaryPageModel(links, plan, year) : null);

    protected override bool HasKey(YearSummaryPart part) => part.Year is not null;

    protected override void ClearKey(YearSummaryPart part) => part.Year = null;
}
