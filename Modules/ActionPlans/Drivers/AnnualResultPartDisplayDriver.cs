using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

public sealed class AnnualResultPartDisplayDriver(
    EditorForms forms, EditRevision revision, PlanLookup plans, ResultSetValidator results, ISession session)
    : PlanItemPartDriver<AnnualResultPart, ResultForm>(forms, revision)
{
    protected override Task<ResultForm> ToFormAsync(AnnualResultPart part)
        => Task.FromResult(ResultFormMapper.ToForm(
            PlanContent.ToDocument(part, "", part.Year ?? PlanContent.NoYear), part.MeasureContentItemId, part.Year));

    // A list opens the editor for a measure and a year.
    protected override Task OpenAsync(ResultForm form)
    {
        if (form.MeasureContentItemId is null or "")
        {
            form.MeasureContentItemId = Forms.Given("measure");
            form.Year = Forms.Given("year");
        }

        return Task.CompletedTask;
    }

    protected override async Task CompleteAsync(ResultForm form, AnnualResultPart part)
    {
        form.Measures = await MeasuresAsync();
        ResultFormMapper.Complete(form, await plans.BuildMeasureAsync(form.MeasureContentItemId));
    }

    // Whatever button was pressed, rows are those of the measure.
    protected override void Apply(FormOperation operation, ResultForm form)
    {
    }

    protected override async Task WriteAsync(ResultForm form, AnnualResultPart part, FormErrors errors, ModelStateDictionary modelState)
    {
        var year = FormMapper.OptionalYear(form.Year, nameof(form.Year), errors);
        var result = ResultFormMapper.ToDocument(form, "", year ?? PlanContent.NoYear, errors);
        var item = part.ContentItem;
        if (item.Id != 0 && year is { } moved && await results.FindTakenAsync(
            item.ContentItemId, form.MeasureContentItemId ?? "", new ReportYear(moved, result.Interim is not null)) is { } taken)
        {
            // The next query would store it, and the database refuses a second one: nothing is written.
            // A new item is not stored before the validator tells the same.
            modelState.AddModelError($"{Prefix}.{nameof(form.Year)}", taken.Message());
            return;
        }

        var planId = await plans.FindPlanOfMeasureAsync(form.MeasureContentItemId);
        PlanContent.Write(result, part, form.MeasureContentItemId ?? "", planId ?? "");
        part.Year = year;
    }

    private async Task<IReadOnlyList<SelectListItem>> MeasuresAsync()
    {
        var groups = (await plans.ChoicesAsync())
            .ToDictionary(p => p.Value, p => new SelectListGroup { Name = p.Text }, StringComparer.Ordinal);
        var measures = await session.Query<ContentItem, MeasureIndex>(i => i.Latest).ListAsync();
        return [.. measures
            .Select(m => (Item: m, Part: m.GetOrCreate<MeasurePart>()))
            .Where(m => groups.ContainsKey(m.Part.PlanContentItemId))
            .OrderBy(m => groups[m.Part.PlanContentItemId].Name, StringComparer.Ordinal).ThenBy(m => m.Part.No, NaturalOrder.Instance)
            .Select(m => new SelectListItem(m.Item.DisplayText, m.Item.ContentItemId) { Group = groups[m.Part.PlanContentItemId] })];
    }
}
