using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Builds the page of a report for the person at the screen.</summary>
public sealed class ReportScreens(
    ReportReader reader, ReportAccess access, ReportWriter writer, PlanLookup frames, MyReportsReader mine, IPublicationGuard changes,
    IStringLocalizer<ReportScreens> S)
{
    /// <summary>The page; null where there is no such report, or where it is not the person's to see.</summary>
    /// <param name="year">By <see cref="ReportYear.Number"/>.</param>
    /// <param name="typed">What is typed; null to show what is stored.</param>
    public async Task<ReportScreen?> BuildAsync(string measureId, int year, ReportForm? typed = null)
    {
        if (await FindAsync(measureId, year) is not { } report)
        {
            return null;
        }

        var form = typed ?? ReportFormMapper.ToForm(ReportContent.WrittenOf(report.Latest));
        var measure = await frames.BuildMeasureAsync(measureId);
        form.Interim = FormText.Day(report.Interim);
        ResultFormMapper.Complete(form, measure, report.Year);
        var text = typed is null ? report.Text : ReportFormMapper.Read(form, report.Year).Text;
        var group = (await mine.ReadAsync(report.PlanContentItemId, report.About)).Groups;
        return new ReportScreen(
            report,
            measure,
            form,
            report.Year.StartYear > FiscalYear.Earliest
                ? await reader.FindAsync(measureId, new FiscalYear(report.Year.StartYear - 1)) : null,
            await ClosedAsync(report),
            ReportRules.Missing(text, report.Sheet, report.About, measure),
            await reader.HistoryAsync(measureId, report.About),
            group is [{ IsOpen: true } open] ? open.NextAfter(measureId) : null)
        {
            Questions = measure is null || text is null ? [] : ActualQuestions.Of(measure, text),
            IsCorrection = report.Latest is { } latest && ChangeRules.WasPublic(await changes.HistoryAsync(latest)),
            CanTakeBack = await CanTakeBackAsync(report),
            IsOfSecretariat = await access.MayReviewAsync(),
            Role = await access.RoleAsync(report.Measure),
        };
    }

    /// <summary>What is typed, as a result that is stored nowhere; null where the report is not the person's to see.</summary>
    public async Task<ContentItem?> DraftAsync(string measureId, int year, ReportForm typed)
    {
        if (await FindAsync(measureId, year) is not { } report)
        {
            return null;
        }

        // Its id alone: what is typed must not reach the item that the session knows.
        var draft = new ContentItem { ContentType = ContentTypes.AnnualResult, ContentItemId = report.Latest?.ContentItemId ?? "" };
        PlanContent.Apply(
            report.TextOf(ReportFormMapper.Read(typed, report.Year).Text), draft, measureId, report.PlanContentItemId);
        return draft;
    }

    private async Task<Report?> FindAsync(string measureId, int year)
        => ReportYear.Of(year) is { } about && await reader.FindAsync(measureId, about) is { } report
            && await access.MayReportAsync(report.Measure) ? report : null;

    private async Task<bool> CanTakeBackAsync(Report report)
        => ReportRules.Allows(report.State, ReportAction.TakeBack) && await writer.RefusalAsync(report, ReportAction.TakeBack) is null;

    private async Task<string?> ClosedAsync(Report report)
    {
        if (ReportRules.Allows(report.State, ReportAction.Save))
        {
            return (await writer.RefusalAsync(report))?.Issues[0].Message();
        }

        if (await CanTakeBackAsync(report))
        {
            return S["It is submitted, and the secretariat is checking it. Until it is approved you can take it back and change it."];
        }

        return report.State == ReportState.Submitted
            ? S["It is submitted, and the secretariat is checking it. To change something, ask the secretariat to return it."]
            : S["The secretariat has approved it and will publish it. To change something, ask the secretariat to return it."];
    }
}
