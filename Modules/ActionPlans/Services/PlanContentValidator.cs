using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Asks the Domain's validator about a content item, put in the place that it would take in its published plan.
/// Editor, API, import and publishing all ask here.
/// </summary>
public sealed class PlanContentValidator(PlanItemTypes types, PlanLoader loader)
{
    /// <summary>The errors that keep an item from being saved; empty for items that are not ours.</summary>
    public async Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item)
    {
        if (PlanWriteContext.Has(WriteFacts.PlanValidated)
            || (PlanWriteContext.Has(WriteFacts.ResultsValidated) && item.ContentType == ContentTypes.AnnualResult))
        {
            return [];
        }

        return types.Find(item.ContentType) is { } type ? await type.ValidateAsync(item) : [];
    }

    /// <summary>
    /// The errors that the site's results and summaries would have beside the measures of a file, which an import would bring without
    /// touching them.
    /// </summary>
    public async Task<IReadOnlyList<PlanIssue>> ValidateResultsAsync(ContentItem plan, PlanDocument file)
    {
        var numbers = file.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        var site = await loader.WithHistoryAsync(plan, await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync()));
        var document = file with
        {
            Results = [.. site.Results.Where(r => numbers.Contains(r.Measure))],
            Summaries = site.Summaries,
            History = site.History,
        };
        return PlanValidator.Errors(document, "$.results", "$.summaries");
    }
}
