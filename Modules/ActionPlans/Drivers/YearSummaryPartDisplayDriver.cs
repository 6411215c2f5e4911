using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Items;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

public sealed class YearSummaryPartDisplayDriver(
    EditorForms forms, EditRevision revision, PlanLookup plans, YearSummaryItemType summaries)
    : PlanItemPartDriver<YearSummaryPart, YearSummaryForm>(forms, revision)
{
    protected override Task<YearSummaryForm> ToFormAsync(YearSummaryPart part)
        => Task.FromResult(YearSummaryFormMapper.ToForm(
            PlanContent.ToDocument(part, part.Year ?? PlanContent.NoYear), part.PlanContentItemId, part.Year));

    // A list opens the editor for a plan and a year.
    protected override Task OpenAsync(YearSummaryForm form)
    {
        if (form.PlanContentItemId is null or "")
        {
            form.PlanContentItemId = Forms.Given("plan");
            form.Year = Forms.Given("year");
        }

        return Task.CompletedTask;
    }

    protected override async Task CompleteAsync(YearSummaryForm form, YearSummaryPart part)
    {
        form.Plans = await plans.ChoicesAsync();
        YearSummaryFormMapper.Complete(form, await plans.BuildWholeAsync(form.PlanContentItemId));
    }

    protected override void Tidy(YearSummaryForm form) => YearSummaryFormMapper.Tidy(form);

    protected override async Task WriteAsync(YearSummaryForm form, YearSummaryPart part, FormErrors errors, ModelStateDictionary modelState)
    {
        var year = FormMapper.OptionalYear(form.Year, nameof(form.Year), errors);
        var summary = YearSummaryFormMapper.ToDocument(form, year ?? PlanContent.NoYear, errors);
        var item = part.ContentItem;
        if (item.Id != 0 && year is { } moved
            && await summaries.FindTakenAsync(item.ContentItemId, form.PlanContentItemId ?? "", moved) is { } taken)
        {
            // The next query would store it, and the database refuses a second summary of a year: nothing is written.
            // A new item is not stored before the validator tells the same.
            modelState.AddModelError($"{Prefix}.{nameof(form.Year)}", taken.Message());
            return;
        }

        PlanContent.Write(summary, part, form.PlanContentItemId ?? "");
        part.Year = year;
    }
}
