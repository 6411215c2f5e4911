using System.Data.Common;
using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Brings the results and summaries of a plan file into a plan that the site has, as drafts or published, as the file says. Everything is
/// checked before anything is written, and all is written in the session's one transaction. It never changes what the site has.
/// </summary>
public sealed class ResultImporter
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly PlanLoader _loader;
    private readonly PlanContentValidator _validator;
    private readonly ILogger<ResultImporter> _logger;
    internal readonly IStringLocalizer S;

    public ResultImporter(
        ISession session,
        IContentManager contentManager,
        PlanLoader loader,
        PlanContentValidator validator,
        ILogger<ResultImporter> logger,
        IStringLocalizer<ResultImporter> localizer)
    {
        _session = session;
        _contentManager = contentManager;
        _loader = loader;
        _validator = validator;
        _logger = logger;
        S = localizer;
    }

    /// <summary>Imports results and summaries. On any error nothing is written and the session is cancelled.</summary>
    /// <param name="json">The text of a plan file. Of all else in it only the plan's name counts.</param>
    public async Task<PlanImportReport> ImportAsync(string json)
    {
        var report = new PlanImportReport();
        // The structure first; the values are checked beside those of the site, so that all is told at once.
        var file = PlanJson.ReadPart<PlanDocument>(json, out var errors);
        report.Errors.AddRange(errors.Select(e => e.MessageWithPlace()));
        if (file is not null)
        {
            await ImportAsync(file, report);
        }

        if (report.Errors.Count > 0)
        {
            report.Created.Clear();
            report.Updated.Clear();
            await _session.CancelAsync();
        }

        return report;
    }

    private async Task ImportAsync(PlanDocument file, PlanImportReport report)
    {
        var site = await ResultSite.LoadAsync(_session, _loader, file.Interpretation.Slug, await _loader.LoadDepartmentsAsync());
        report.Errors.AddRange(ResultIntake.Check(file, site?.Document).Select(i => i.MessageWithPlace()));
        if (report.Errors.Count > 0)
        {
            return;
        }

        _validator.IsWholePlanValidated = true;
        try
        {
            foreach (var result in file.Results)
            {
                await WriteAsync(result, site!, report);
            }

            var summaries = ResultIntake.Summaries(file, site!.Document.History);
            foreach (var summary in summaries)
            {
                await WriteAsync(summary, site, report);
            }

            await ReadBackAsync(file.Results, site, report);
            await ReadBackAsync(summaries, site, report);
        }
        catch (DbException exception)
        {
            _logger.LogWarning(exception, "The database refused an import of results.");
            report.Errors.Add(exception.IsContention()
                ? S["The database refused the results; perhaps somebody saved one of them in the same moment. Nothing was imported; try again."]
                : S["The database failed, and nothing was imported. Tell the administrator: the log says why."]);
        }
        finally
        {
            _validator.IsWholePlanValidated = false;
        }
    }

    private Task WriteAsync(AnnualResultDocument result, ResultSite site, PlanImportReport report) => WriteAsync(
        ContentTypes.AnnualResult,
        Label(result),
        site.Drafts.GetValueOrDefault((result.Measure, result.Year)),
        result.Draft,
        item => PlanContent.Apply(result, item, site.MeasureId(result.Measure), site.PlanId),
        report);

    private Task WriteAsync(YearSummaryDocument summary, ResultSite site, PlanImportReport report) => WriteAsync(
        ContentTypes.YearSummary,
        Label(summary),
        site.SummaryDrafts.GetValueOrDefault(summary.Year),
        summary.Draft,
        item => PlanContent.Apply(summary, item, site.PlanId),
        report);

    private async Task WriteAsync(string type, string label, ContentItem? draft, bool asDraft, Action<ContentItem> apply, PlanImportReport report)
    {
        if (draft is not null && asDraft)
        {
            report.Unchanged.Add(label);
            return;
        }

        var item = draft;
        if (item is null)
        {
            item = await _contentManager.NewAsync(type);
            apply(item);
            await _contentManager.CreateAsync(item, VersionOptions.Draft);
        }

        if (!asDraft && !await _contentManager.PublishAsync(item))
        {
            report.Errors.Add(S["{0} could not be published.", label]);
        }

        (draft is null ? report.Created : report.Updated).Add(label);
    }

    // Orchard logs and swallows what a handler throws. What the session now holds must be what the file says, or nothing is kept.
    private async Task ReadBackAsync(IReadOnlyList<AnnualResultDocument> wanted, ResultSite site, PlanImportReport report)
    {
        await _session.FlushAsync();
        var planId = site.PlanId;
        var numbers = wanted.Select(r => r.Measure).Distinct(StringComparer.Ordinal).ToDictionary(site.MeasureId, no => no, StringComparer.Ordinal);
        var stored = (await _session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Latest).ListAsync())
            .Select(item => ResultSite.ToDocument(PlanImporter.AsStored(item), numbers))
            .OfType<AnnualResultDocument>()
            .Select(PlanJson.HashPart)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var result in wanted.Where(r => !stored.Contains(PlanJson.HashPart(r))))
        {
            report.Errors.Add(S["{0} was not stored as the file has it.", Label(result)]);
        }
    }

    private async Task ReadBackAsync(IReadOnlyList<YearSummaryDocument> wanted, ResultSite site, PlanImportReport report)
    {
        var planId = site.PlanId;
        var stored = (await _session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Latest).ListAsync())
            .Select(item => ResultSite.ToSummary(PlanImporter.AsStored(item)))
            .OfType<YearSummaryDocument>()
            .Select(PlanJson.HashPart)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var summary in wanted.Where(s => !stored.Contains(PlanJson.HashPart(s))))
        {
            report.Errors.Add(S["{0} was not stored as the file has it.", Label(summary)]);
        }
    }

    private static string Label(YearSummaryDocument summary) => new LedgerSubject(null, summary.Year).JapaneseName;

    private static string Label(AnnualResultDocument result) => PlanContent.DisplayText($"No.{result.Measure}", result.Year);
}
