using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Asks the Domain's validator about a content item, put in the place that it would take in its published plan.
/// Editor, API, import and publishing all ask here.
/// </summary>
public sealed class PlanContentValidator(ISession session, IContentManager contentManager, PlanLoader loader, PlanFrames frames)
{
    /// <summary>The errors that keep an item from being saved; empty for items that are not ours.</summary>
    public async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
    {
        if (PlanWriteContext.Has(WriteFacts.PlanValidated)
            || (PlanWriteContext.Has(WriteFacts.ResultsValidated) && item.ContentType == ContentTypes.AnnualResult))
        {
            return [];
        }

        return item.ContentType switch
        {
            ContentTypes.ActionPlan => await ValidatePlanAsync(item),
            ContentTypes.Measure => await ValidateMeasureAsync(item),
            ContentTypes.AnnualResult => await ValidateResultAsync(item),
            ContentTypes.YearSummary => await ValidateSummaryAsync(item),
            _ => [],
        };
    }

    // With the published measures: a change of the tree must not leave them without their place.
    private async Task<IReadOnlyList<PlanIssue>> ValidatePlanAsync(ContentItem item)
    {
        var (id, slug) = (item.ContentItemId, item.GetOrCreate<ActionPlanPart>().Slug);
        var issues = Errors(await loader.WithHistoryAsync(item, await loader.ToDocumentAsync(item, await loader.LoadDepartmentsAsync())), "$");
        var namesakes = slug.Length == 0 ? []
            : await session.QueryIndex<ActionPlanIndex>(i => i.Slug == slug && i.ContentItemId != id).ListAsync();
        if (await IsTakenAsync(item, namesakes.Select(i => (i.ContentItemId, i.Published))))
        {
            issues.Add(Error("slug_duplicate", "$.interpretation.slug", slug));
        }

        return issues;
    }

    private async Task<IReadOnlyList<PlanIssue>> ValidateMeasureAsync(ContentItem item)
    {
        var part = item.GetOrCreate<MeasurePart>();
        var departments = await loader.LoadDepartmentsAsync();
        if (await frames.FindAsync(part.PlanContentItemId) is not { } plan)
        {
            return [Error("text_blank", "$.measures[0].plan", "plan", "計画")];
        }

        var (id, planId, no) = (item.ContentItemId, part.PlanContentItemId, part.No);
        var results = await session.Query<ContentItem, AnnualResultIndex>(i => i.MeasureContentItemId == id && i.Published).ListAsync();
        var document = PlanContent.ToDocument(plan, [item], results, departments) with { List = [], Summaries = await SpeakingOfAsync(planId, no) };
        // Departments: one that the plan did not name so far comes with the measure. Results and summaries: those published must keep their indicators and years.
        var issues = Errors(document, "$.measures[0]", "$.departments", "$.results", "$.summaries");
        var namesakes = no.Length == 0 ? []
            : await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId && i.No == no && i.ContentItemId != id)
                .ListAsync();
        if (await IsTakenAsync(item, namesakes.Select(i => (i.ContentItemId, i.Published))))
        {
            issues.Add(Error("measure_no_duplicate", "$.measures[0].no", no));
        }

        var others = await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId && i.Latest && i.ContentItemId != id)
            .CountAsync();
        if (others >= PlanLimits.Measures)
        {
            issues.Add(Error("measures_too_many", "$.measures[0]", $"{others + 1}", $"{PlanLimits.Measures}"));
        }

        return issues;
    }

    private async Task<IReadOnlyList<PlanIssue>> ValidateResultAsync(ContentItem item)
    {
        var part = item.GetOrCreate<AnnualResultPart>();
        var measure = await contentManager.GetAsync(part.MeasureContentItemId, VersionOptions.Published)
            ?? await contentManager.GetAsync(part.MeasureContentItemId, VersionOptions.Latest);
        if (measure is null || await frames.FindAsync(part.PlanContentItemId) is not { } plan)
        {
            return [Error("result_measure_unknown", "$.results[0].measure", part.MeasureContentItemId)];
        }

        if (part.Year is not { } year)
        {
            return [Error("json_year", "$.results[0].year", "")];
        }

        var departments = await loader.LoadDepartmentsAsync();
        var sheet = PlanContent.ToDocument(measure, departments);
        var frame = PlanContent.ToFrame(plan.GetOrCreate<ActionPlanPart>(), departments);
        var issues = Errors(
            frame with
            {
                List = [],
                Departments = [.. departments.ById.Values],
                Measures = [sheet],
                Results = [PlanContent.ToDocument(part, new Dictionary<string, string> { [measure.ContentItemId] = sheet.No })!],
            },
            "$.results[0]");
        var (id, measureId, number) = (item.ContentItemId, part.MeasureContentItemId, year.StartYear);
        if (await session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == number && i.ContentItemId != id).CountAsync() > 0)
        {
            issues.Add(Error("result_duplicate", "$.results[0]", sheet.No, year.JapaneseName));
        }

        return issues;
    }

    // Beside everything that is published: a summary points to measures and to recorded revisions.
    private async Task<IReadOnlyList<PlanIssue>> ValidateSummaryAsync(ContentItem item)
    {
        var part = item.GetOrCreate<YearSummaryPart>();
        if (await frames.FindAsync(part.PlanContentItemId) is not { } plan || !plan.Has<ActionPlanPart>())
        {
            return [Error("text_blank", "$.summaries[0].plan", "plan", "計画")];
        }

        if (part.Year is not { } year)
        {
            return [Error("json_year", "$.summaries[0].year", "")];
        }

        var document = await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync(), null, withDrafts: !plan.Published) with { List = [], Results = [], Summaries = [PlanContent.ToDocument(part, year)] };
        var issues = Errors(await loader.WithHistoryAsync(plan, document), "$.summaries[0]");
        var (id, planId, number) = (item.ContentItemId, part.PlanContentItemId, year.StartYear);
        if (await session.QueryIndex<YearSummaryIndex>(i => i.PlanContentItemId == planId && i.FiscalYear == number && i.ContentItemId != id).CountAsync() > 0)
        {
            issues.Add(Error("summary_duplicate", "$.summaries[0]", year.JapaneseName));
        }

        return issues;
    }

    // Residents' item keeps its key, and among drafts the one that had it first: a copy made behind the editors' back is refused, and not
    // its original.
    private async Task<bool> IsTakenAsync(ContentItem item, IEnumerable<(string Id, bool Published)> namesakes)
    {
        var others = namesakes.ToArray();
        if (others.Length == 0 || others.Any(o => o.Published))
        {
            return others.Length > 0;
        }

        var (id, ids) = (item.ContentItemId, others.Select(o => o.Id).Distinct().ToArray());
        if (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && i.Published).CountAsync() > 0)
        {
            return false;
        }

        var drafts = await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId.IsIn(ids) && i.Latest).ListAsync();
        return item.CreatedUtc is not { } created || drafts.Any(d => d.CreatedUtc <= created);
    }

    // What published summaries say of a measure, and nothing else of them.
    private async Task<IReadOnlyList<YearSummaryDocument>> SpeakingOfAsync(string planId, string no)
    {
        var summaries = await session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        return [.. summaries
            .Select(s => PlanContent.ToDocument(s.GetOrCreate<YearSummaryPart>())).OfType<YearSummaryDocument>()
            .Select(s => s with { Notable = [.. s.Notable.Where(n => n == no)], Opinions = [.. s.Opinions.Where(o => o.Measure == no)], Changes = [] })
            .Where(s => s.Notable.Count + s.Opinions.Count > 0)];
    }

    /// <summary>The errors that the site's results and summaries would have beside the measures of a file, which an import would bring without touching them.</summary>
    public async Task<IReadOnlyList<PlanIssue>> ValidateResultsAsync(ContentItem plan, PlanDocument file)
    {
        var numbers = file.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        var site = await loader.WithHistoryAsync(plan, await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync()));
        return Errors(file with { Results = [.. site.Results.Where(r => numbers.Contains(r.Measure))], Summaries = site.Summaries, History = site.History }, "$.results", "$.summaries");
    }

    internal static List<PlanIssue> Errors(PlanDocument document, params string[] places)
        => [.. PlanValidator.Validate(document).Where(i => i.Severity == IssueSeverity.Error && places.Any(p => i.Path.StartsWith(p, StringComparison.Ordinal)))];

    internal static PlanIssue Error(string code, string path, params string[] arguments) => new(code, path, IssueSeverity.Error, arguments);
}
