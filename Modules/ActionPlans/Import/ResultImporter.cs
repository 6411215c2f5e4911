using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Brings the results and summaries of a plan file into a plan that the site has, as drafts or published, as the file says. Everything is
/// checked before anything is written, and all is written in the session's one transaction. It never changes what the site has.
/// </summary>
public sealed class ResultImporter(
    ISession session, IContentManager contentManager, PlanLoader loader, SessionDetacher memory, IStringLocalizer<ResultImporter> S)
{
    /// <summary>Imports results and summaries into the session. The caller commits where there are no errors, and else cancels.</summary>
    /// <param name="json">The text of a plan file. Of all else in it only the plan's name counts.</param>
    public async Task<PlanImportReport> ImportAsync(string json)
    {
        var report = new PlanImportReport();
        // The structure first; the values are checked beside those of the site, so that all errors are reported at once.
        var file = PlanJson.ReadPart<PlanDocument>(json, out var errors);
        report.Errors.AddRange(errors.Select(e => e.MessageWithPlace()));
        if (file is not null)
        {
            await ImportAsync(file, report);
        }

        return report;
    }

    private async Task ImportAsync(PlanDocument file, PlanImportReport report)
    {
        var site = await ResultSite.LoadAsync(session, loader, file.Interpretation.Slug, await loader.LoadDepartmentsAsync());
        report.Errors.AddRange(ResultIntake.Check(file, site?.Document).Select(i => i.MessageWithPlace()));
        if (report.Errors.Count > 0)
        {
            return;
        }

        foreach (var result in file.Results)
        {
            await WriteAsync(result, site!, report);
        }

        foreach (var summary in ResultIntake.Summaries(file, site!.Document.History))
        {
            await WriteAsync(summary, site, report);
        }
    }

    private Task WriteAsync(AnnualResultDocument result, ResultSite site, PlanImportReport report)
    {
        var measureId = site.MeasureId(result.Measure);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal) { [measureId] = result.Measure };
        return WriteAsync(
            ContentTypes.AnnualResult,
            Label(result),
            site.Results[(result.Measure, result.Year)].FirstOrDefault(),
            result.Draft,
            item => PlanContent.Apply(result, item, measureId, site.PlanId),
            item => ResultSite.ToDocument(item, numbers) is { } stored && PlanJson.HashPart(stored) == PlanJson.HashPart(result),
            report);
    }

    private Task WriteAsync(YearSummaryDocument summary, ResultSite site, PlanImportReport report) => WriteAsync(
        ContentTypes.YearSummary,
        Label(summary),
        site.Summaries[summary.Year].FirstOrDefault(),
        summary.Draft,
        item => PlanContent.Apply(summary, item, site.PlanId),
        item => ResultSite.ToSummary(item) is { } stored && PlanJson.HashPart(stored) == PlanJson.HashPart(summary),
        report);

    private async Task WriteAsync(
        string type, string label, ContentItem? standing, bool asDraft, Action<ContentItem> apply, Func<ContentItem, bool> isAsInFile,
        PlanImportReport report)
    {
        // It says the same: that was checked.
        if (standing is { Published: true } || (standing is not null && asDraft))
        {
            report.Unchanged.Add(label);
            return;
        }

        var item = standing;
        if (item is null)
        {
            item = await contentManager.NewAsync(type);
            apply(item);
            await contentManager.CreateAsync(item, VersionOptions.Draft);
        }

        if (!asDraft && !await contentManager.PublishAsync(item))
        {
            report.Errors.Add(S["{0} could not be published.", label]);
        }
        else if (!isAsInFile(PlanImporter.AsStored(item)))
        {
            // Another module's handler has changed it.
            report.Errors.Add(S["{0} was not stored as the file has it.", label]);
        }

        await memory.ReleaseAsync();
        (standing is null ? report.Created : report.Updated).Add(label);
    }

    private static string Label(YearSummaryDocument summary) => new LedgerSubject(null, summary.Year).JapaneseName;

    private static string Label(AnnualResultDocument result) => PlanContent.DisplayText($"No.{result.Measure}", result.Year);
}
