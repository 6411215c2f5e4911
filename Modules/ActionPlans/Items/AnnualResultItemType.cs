using System.ComponentModel;
using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>年度実績.</summary>
public sealed class AnnualResultItemType(
    PlanLoader loader, PlanLookup plans, ISession session, EditorForms forms, MeasureItemType measures,
    IStringLocalizer<AnnualResultItemType> S)
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
        Change = ChangeText.Of(item),
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
    {
        var part = Part(item);
        var measure = await Plans.FindAsync(part.MeasureContentItemId);
        if (measure is null || await Plans.FindAsync(part.PlanContentItemId) is not { } plan)
        {
            return [PlanIssue.Error("result_measure_unknown", "$.results[0].measure", part.MeasureContentItemId)];
        }

        if (part.Year is not { } year)
        {
            return [PlanIssue.Error("json_year", "$.results[0].year", "")];
        }

        var departments = await Loader.LoadDepartmentsAsync();
        var sheet = PlanContent.ToDocument(measure, departments);
        var result = PlanContent.ToDocument(part, sheet.No, year);
        var document = PlanContent.ToHeader(plan.GetOrCreate<ActionPlanPart>(), departments) with
        {
            List = [],
            Departments = [.. departments.ById.Values],
            Measures = [sheet],
            Results = [result],
        };
        var issues = PlanValidator.Errors(document, "$.results[0]");
        var id = item.ContentItemId;
        var measureId = part.MeasureContentItemId;
        var number = AnnualResultIndex.NumberOf(year.StartYear, part.Interim is not null);
        if (await Session.QueryIndex<AnnualResultIndex>(
            i => i.MeasureContentItemId == measureId && i.FiscalYear == number && i.ContentItemId != id).CountAsync() > 0)
        {
            issues.Add(PlanIssue.Error("result_duplicate", "$.results[0]", sheet.No, result.Subject().YearName));
        }

        return issues;
    }

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

/// <summary>Everything that the editor of a result writes.</summary>
internal sealed record EditedResult
{
    [Description("")]
    public required ChangeText Change { get; init; }

    [Description("")]
    public required AnnualResultDocument Result { get; init; }
}
