using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>年度実績.</summary>
public sealed class AnnualResultItemType(
    PlanLoader loader, PlanLookup plans, ISession session, EditorForms forms, MeasureItemType measures,
    ResultSetValidator results, IStringLocalizer<AnnualResultItemType> S)
    : PlanItemType<AnnualResultPart>(loader, plans, session)
{
    public override string ContentType => ContentTypes.AnnualResult;

    public override string ListAction => nameof(PlanAdminController.Results);

    public override string NewTitle => S["New annual result"];

    public override string KeyTakenMessage
        => S["Somebody else saved a result of this measure and year in the same moment. Edit that one."];

    public override async Task<string> NameAsync(ContentItem item)
    {
        var measure = await Loader.FindLatestAsync(Part(item).MeasureContentItemId);
        var name = PlanContent.DisplayText(measure?.DisplayText ?? S["Annual result"], Part(item).Year);
        return Part(item).Interim is null ? name : S["{0} (interim result)", name];
    }

    // The measure by its id: its No. may be another by now. An editor may have chosen no year yet.
    public override PlanItemText TextOf(ContentItem item, DepartmentTerms departments) => new PlanItemText<EditedResult>(new EditedResult
    {
        Change = ChangeOf(item),
        Result = PlanContent.ToDocument(Part(item), Part(item).MeasureContentItemId, Part(item).Year ?? PlanContent.NoYear),
    });

    public override ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments)
    {
        var result = Part(item);
        return new ItemSummary(
            [], result.Achievements,
            [
                item.DisplayText, .. result.Actuals.SelectMany(a => new[] { a.Actual, a.Note }), result.Achievements, result.Evaluation,
                result.Grade, result.GradeReason, .. result.Texts.Select(t => t.Value),
            ]);
    }

    public override async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
        => [.. (await results.ValidateAsync([item]))[item.ContentItemId]];

    public override string FieldOf(string path) => ResultFormFields.FieldOf(path, forms.Bound<ResultForm>());

    public override async Task<ContentItem?> FindPlanAsync(ContentItem item)
        => await Plans.FindAsync(Part(item).MeasureContentItemId) is { } measure ? await measures.FindPlanAsync(measure) : null;

    public override async Task<LedgerItem?> DescribeAsync(ContentItem item)
    {
        if (await Plans.FindAsync(Part(item).MeasureContentItemId) is not { } found || !found.TryGet<MeasurePart>(out var measure)
            || Part(item).Year is not { } year)
        {
            return null;
        }

        var result = PlanContent.ToDocument(Part(item), measure.No, year);
        return new LedgerItem(
            measure.PlanContentItemId,
            result.Subject(),
            PublicText.Of(result),
            found.Published && await Loader.IsPublishedAsync(measure.PlanContentItemId));
    }

    public override async Task<RouteValueDictionary?> RouteAsync(ContentItem item)
        => await Loader.FindLatestAsync(Part(item).MeasureContentItemId) is { } measure ? await measures.RouteAsync(measure) : null;

    public override async Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item)
        => await Plans.FindAsync(Part(item).MeasureContentItemId) is { } measure ? await measures.PageAsync(links, plan, measure) : null;

    protected override bool HasKey(AnnualResultPart part) => part.Year is not null;

    protected override void ClearKey(AnnualResultPart part) => part.Year = null;
}
