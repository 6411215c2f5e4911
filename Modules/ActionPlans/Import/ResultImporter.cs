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
    /// <param name="progress">Is told how many items are done.</param>
    public Task<PlanImportReport> ImportAsync(string json, IProgress<int>? progress = null)
        => ReadAsync(json, false, new PlanImportReport { Progress = progress });

    /// <summary>
    /// Says what an import would do, after the plan of the same file was imported, and why it would be refused. Writes nothing.
    /// </summary>
    public Task<PlanImportReport> TryAsync(string json) => ReadAsync(json, true, new PlanImportReport());

    private async Task<PlanImportReport> ReadAsync(string json, bool isTry, PlanImportReport report)
    {
        // The structure first; the values are checked beside those of the site, so that all errors are reported at once.
        var file = PlanJson.ReadPart<PlanDocument>(json, out var errors);
        report.Errors.AddRange(errors.Select(e => e.MessageWithPlace()));
        if (file is not null)
        {
            await ImportAsync(file, isTry, report);
        }

        return report;
    }

    private async Task ImportAsync(PlanDocument file, bool isTry, PlanImportReport report)
    {
        var site = await ResultSite.LoadAsync(session, loader, file.Interpretation.Slug, await loader.LoadDepartmentsAsync());
        var plan = isTry ? ResultIntake.WithPlanOf(file, site?.Document) : site?.Document;
        report.Errors.AddRange(ResultIntake.Check(file, plan).Select(i => i.MessageWithPlace()));
        if (isTry)
        {
            Announce(file, site, report);
            return;
        }

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
            site.Results[result.Subject()].FirstOrDefault(),
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
        if (IsKept(standing, asDraft))
        {
            report.Note(report.Unchanged, label);
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
        report.Note(standing is null ? report.Created : report.Updated, label);
    }

    private static void Announce(PlanDocument file, ResultSite? site, PlanImportReport report)
    {
        foreach (var result in file.Results)
        {
            Announce(Label(result), site?.Results[result.Subject()].FirstOrDefault(), result.Draft, report);
        }

        foreach (var summary in file.Summaries)
        {
            Announce(Label(summary), site?.Summaries[summary.Year].FirstOrDefault(), summary.Draft, report);
        }
    }

    private static void Announce(string label, ContentItem? standing, bool asDraft, PlanImportReport report)
    {
        var changed = standing is null ? report.Created : report.Updated;
        report.Note(IsKept(standing, asDraft) ? report.Unchanged : changed, label);
    }

    private static bool IsKept(ContentItem? standing, bool asDraft) => standing is { Published: true } || (standing is not null && asDraft);

    private static string Label(YearSummaryDocument summary) => new LedgerSubject(null, summary.Year).JapaneseName;

    private static string Label(AnnualResultDocument result) => $"{MeasureNo.Label(result.Measure)} {result.Subject().YearName}";
}
