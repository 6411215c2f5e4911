using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

public sealed class YearSummaryPartDisplayDriver(EditorForms forms, EditRevision revision, PlanLookup plans, ISession session)
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
        if (year is { } moved && await IsTakenAsync(part.ContentItem, form, moved))
        {
            // The next query would store it, and the database refuses a second summary of a year: nothing is written.
            modelState.AddModelError(
                $"{Prefix}.{nameof(form.Year)}", PlanIssue.Error("summary_duplicate", "$", moved.JapaneseName).Message());
            return;
        }

        PlanContent.Write(summary, part, form.PlanContentItemId ?? "");
        part.Year = year;
    }

    private async Task<bool> IsTakenAsync(ContentItem item, YearSummaryForm form, FiscalYear year)
        => item.Id != 0 && await session.QueryIndex<YearSummaryIndex>(i =>
            i.PlanContentItemId == form.PlanContentItemId && i.FiscalYear == year.StartYear && i.ContentItemId != item.ContentItemId)
            .CountAsync() > 0;
}
