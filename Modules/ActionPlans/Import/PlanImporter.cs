using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Brings a plan file into the site. Everything is validated and compared before anything is written, and all is written in the
/// session's one transaction. It never deletes, never touches results, summaries or drafts, and stops where it would overwrite an edit made
/// in the CMS.
/// </summary>
public sealed partial class PlanImporter(
    ISession session, IContentManager contentManager, PlanContentValidator validator, DepartmentImporter departments,
    ImportRevision revisions, SessionDetacher memory, IContentItemIdGenerator ids, IStringLocalizer<PlanImporter> S)
{
    /// <summary>Imports a plan into the session. The caller commits where there are no errors, and else cancels.</summary>
    /// <param name="json">
    /// The text of a plan file. Results and summaries in it are ignored: they have a step of their own. So is its history: the site keeps
    /// its own.
    /// </param>
    /// <param name="revision">Who decided what the file changes of a published plan; null for a first import.</param>
    /// <param name="progress">Is told how many items are done.</param>
    public Task<PlanImportReport> ImportAsync(string json, ChangeJustification? revision = null, IProgress<int>? progress = null)
        => ImportAsync(new ImportFile(json), revision, progress);

    /// <inheritdoc cref="ImportAsync(string, ChangeJustification?, IProgress{int}?)"/>
    public Task<PlanImportReport> ImportAsync(ImportFile file, ChangeJustification? revision, IProgress<int>? progress)
        => ReadAsync(file, revision, false, new PlanImportReport { Progress = progress });

    /// <summary>Says what an import would do and why it would be refused, and writes nothing. A decision is taken to be given.</summary>
    public Task<PlanImportReport> TryAsync(ImportFile file) => ReadAsync(file, null, true, new PlanImportReport());

    private async Task<PlanImportReport> ReadAsync(ImportFile file, ChangeJustification? revision, bool isTry, PlanImportReport report)
    {
        var read = PlanJson.Read(file.Json);
        report.Errors.AddRange(read.Errors.Select(e => e.MessageWithPlace()));
        if (isTry && !file.AsDrafts)
        {
            var known = file.Basis is null ? [] : PlanJson.Read(file.Basis).Warnings.Select(w => w.Message());
            report.Findings.AddRange(read.Warnings.Select(w => w.Message()).Except(known));
        }

        if (read.Document is { } document)
        {
            await ImportAsync(document, file, revision, isTry, report);
        }

        return report;
    }

    private async Task ImportAsync(
        PlanDocument document, ImportFile file, ChangeJustification? revision, bool isTry, PlanImportReport report)
    {
        var basis = file.Basis is null ? null : PlanJson.ReadPart<PlanDocument>(file.Basis, out _);
        var changed = (basis?.Measures ?? []).ToDictionary(m => m.No, StringComparer.Ordinal);
        var isDecided = isTry ? await revisions.IsAskedAsync() : revision is not null;
        var terms = await departments.LoadAsync();
        var slug = document.Interpretation.Slug;
        var plans = await session.Query<ContentItem, ActionPlanIndex>(i => i.Slug == slug).ListAsync();
        var frame = Target(
            S["Plan {0}", document.Title],
            Frame(document),
            basis is null ? null : Frame(basis),
            [.. plans],
            item => PlanContent.ToHeader(item.GetOrCreate<ActionPlanPart>(), terms),
            isDecided);

        if (file.AsDrafts && frame.Latest is { } other)
        {
            report.Errors.Add(S["The plan \"{0}\" has the name \"{1}\" in addresses already. Choose another.", other.DisplayText, slug]);
            return;
        }

        report.Errors.AddRange(DuplicatePlans(plans, slug));
        var known = await MeasuresAsync(frame.Latest);
        report.Errors.AddRange(known.Where(m => m.Count() > 1).Select(DuplicateMeasures));
        var existing = known.ToDictionary(m => m.Key, m => m.First().Versions, StringComparer.Ordinal);
        var measures = document.Measures
            .OrderBy(m => m.No, NaturalOrder.Instance)
            .Select(m => Target(
                PlanContent.DisplayText(m.No, m.Name),
                m,
                changed.GetValueOrDefault(m.No),
                existing.GetValueOrDefault(m.No) ?? [],
                item => PlanContent.ToDocument(item, terms),
                isDecided))
            .ToArray();

        report.Errors.AddRange(departments.Conflicts(document.Departments, terms));
        report.Errors.AddRange(Conflicts(frame));
        report.Errors.AddRange(measures.SelectMany(Conflicts));
        var changes = revisions.Changes(document, frame, measures, terms);
        if (isTry)
        {
            report.ToBeDecided.AddRange(isDecided ? changes : []);
        }
        else
        {
            report.Errors.AddRange(await revisions.CheckAsync(changes, revision));
        }

        if (frame.Latest is { } plan)
        {
            report.Errors.AddRange((await validator.ValidateResultsAsync(plan, document)).Select(i => i.Message()));
        }

        report.NotInFile.AddRange(existing.Keys.Except(document.Measures.Select(m => m.No)).Order(NaturalOrder.Instance));
        if (isTry)
        {
            Announce([(frame.Label, frame.Action), .. measures.Select(m => (m.Label, m.Action))], report);
        }
        else if (report.Errors.Count == 0)
        {
            await WriteAsync(document, file, frame, measures, terms, revision, report);
        }
    }

    private async Task WriteAsync(
        PlanDocument document, ImportFile file, ImportTarget<PlanDocument> frame, ImportTarget<MeasureDocument>[] measures,
        DepartmentTerms terms, ChangeJustification? revision, PlanImportReport report)
    {
        using var write = PlanWriteContext.Begin(frame.Standing is null ? WriteFacts.FirstPublication : WriteFacts.None);
        terms = await departments.WriteAsync(document.Departments, terms, report);
        var plan = await WriteAsync(ContentTypes.ActionPlan, frame, item =>
        {
            PlanContent.Apply(frame.Wanted, item, terms);
            return Task.CompletedTask;
        }, file, revision, report);
        var departmentIds = document.Departments.ToDictionary(d => d.Name, d => terms.IdOf(d.Interpretation.Slug), StringComparer.Ordinal);
        foreach (var measure in measures)
        {
            var written = await WriteAsync(ContentTypes.Measure, measure, item => PlanContent.ApplyAsync(
                measure.Wanted, item, plan.ContentItemId, departmentIds, () => contentManager.NewAsync(ContentTypes.Indicator)),
                    file, revision, report);
            // Another module's handler may have changed it. What is stored must be what the file says.
            if (measure.Action != ImportAction.Keep
                && PlanJson.HashPart(PlanContent.ToDocument(AsStored(written), terms)) != measure.WantedHash)
            {
                report.Errors.Add(S["{0} was not stored as the file has it.", measure.Label]);
            }
        }
    }

    private async Task<ContentItem> WriteAsync<T>(
        string type, ImportTarget<T> target, Func<ContentItem, Task> apply, ImportFile file, ChangeJustification? revision,
        PlanImportReport report)
        where T : class
    {
        if (target.Action == ImportAction.Keep)
        {
            report.Note(report.Unchanged, target.Label);
            return target.Latest!;
        }

        var isNew = target.Action == ImportAction.Create;
        var item = target.Action switch
        {
            ImportAction.Create => await contentManager.NewAsync(type),
            ImportAction.UpdateUnderDraft => VersionBeside(target.Published!),
            _ => await contentManager.GetAsync(target.Latest!.ContentItemId, VersionOptions.DraftRequired),
        };
        await apply(item);
        if (file.IsForeign)
        {
            // Else it is an edit in the CMS: an older file must not undo it.
            item.Alter<PlanImportPart>(part => part.ImportedHash = target.WantedHash);
        }

        item.Alter<ChangePart>(part => part.Set(revision));
        if (isNew)
        {
            await contentManager.CreateAsync(item, VersionOptions.Draft);
        }
        else
        {
            await contentManager.UpdateAsync(item);
        }

        if (!file.AsDrafts && !await contentManager.PublishAsync(item))
        {
            report.Errors.Add(S["{0} could not be published.", target.Label]);
        }

        await memory.ReleaseAsync();
        report.Note(isNew ? report.Created : report.Updated, target.Label);
        return item;
    }
}
