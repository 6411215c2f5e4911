using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using OrchardCore.Taxonomies.Indexing;

namespace ActionPlans.Cms.Departments;

/// <summary>
/// Knows what uses a department, and what a change of the departments would break. A measure without its department would vanish from its
/// plan.
/// </summary>
public sealed class DepartmentGuard(
    ISession session, PlanLoader loader, IPublicationGuard publication, IStringLocalizer<DepartmentGuard> S)
{
    private const int NamesTold = 5;

    /// <summary>The names of the measures and plans that use a department, drafts too.</summary>
    public async Task<IReadOnlyList<string>> UsesAsync(string termId) => (await UsesAsync()).GetValueOrDefault(termId) ?? [];

    /// <summary>Why these departments cannot take the place of the published ones; empty where they can.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(ContentItem taxonomy)
    {
        var before = await loader.LoadDepartmentsAsync();
        var after = PlanContent.ToTerms(taxonomy);
        var problems = new List<string>();
        foreach (var (id, uses) in await UsesAsync())
        {
            if (before.ById.TryGetValue(id, out var department) && !after.ById.ContainsKey(id))
            {
                problems.Add(S[
                    "The department \"{0}\" cannot be taken out. It is used by: {1}. Give them another department first.",
                    department.Name,
                    Join(uses)]);
            }
        }

        problems.AddRange(await RecordedAsync(before, after));
        foreach (var plan in await session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
        {
            var known = PlanValidator.Errors(await loader.ToDocumentAsync(plan, before)).Select(e => (e.Code, e.Path)).ToHashSet();
            problems.AddRange(PlanValidator.Errors(await loader.ToDocumentAsync(plan, after)).Where(e => !known.Contains((e.Code, e.Path)))
                .Select(e => e.MessageWithPlace()));
        }

        return problems;
    }

    /// <summary>
    /// Tells at its fields what stands against a department, by the rules of the plan format, as if a plan had all departments of the site.
    /// </summary>
    /// <param name="termId">The department; null for a new one.</param>
    /// <param name="department">What it is to be.</param>
    /// <param name="terms">The site's departments as they are.</param>
    /// <param name="modelState">Takes everything that is wrong.</param>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    public async Task CheckAsync(
        string? termId, DepartmentDocument department, DepartmentTerms terms, ModelStateDictionary modelState, string prefix)
    {
        // Last: a duplicate is reported at the department that is being saved.
        DepartmentDocument[] all = [.. terms.ById.Where(t => t.Key != termId).Select(t => t.Value), department];
        var document = PlanContent.ToHeader(new ActionPlanPart(), terms) with { Departments = all };
        var own = $"$.departments[{all.Length - 1}]";
        foreach (var issue in PlanValidator.Errors(document, "$.departments[")
            .Where(i => i.Path.StartsWith(own, StringComparison.Ordinal) || i.Code.StartsWith("successor_", StringComparison.Ordinal)))
        {
            var field = issue.Path.StartsWith(own, StringComparison.Ordinal) ? DepartmentForm.FieldOf(issue.Path) : "";
            modelState.AddModelError(field.Length > 0 ? $"{prefix}.{field}" : "", issue.Message());
        }

        if (termId is not null && (await loader.LoadDepartmentsAsync()).ById.TryGetValue(termId, out var published)
            && published.Interpretation.Slug != department.Interpretation.Slug
            && (await RecordedAsync([published])).FirstOrDefault() is { } problem)
        {
            modelState.AddModelError($"{prefix}.{nameof(DepartmentForm.Slug)}", problem);
        }
    }

    private Task<IEnumerable<string>> RecordedAsync(DepartmentTerms before, DepartmentTerms after)
        => RecordedAsync([.. before.ById.Where(
            d => after.ById.TryGetValue(d.Key, out var now) && now.Interpretation.Slug != d.Value.Interpretation.Slug)
            .Select(d => d.Value)]);

    // The record of changes knows the departments of measures by their addresses: with another one all that is public would seem rewritten.
    private async Task<IEnumerable<string>> RecordedAsync(DepartmentDocument[] changed)
    {
        var recorded = changed.Length == 0 ? null
            : await publication.RecordedDepartmentsAsync([.. changed.Select(d => d.Interpretation.Slug)]);
        return changed.Where(d => recorded!.Contains(d.Interpretation.Slug))
            .Select(d => S[
                "The department \"{0}\" keeps its name in addresses: measures have been published with it. End it, and add a new department.",
                d.Name].Value);
    }

    /// <summary>A few names, and how many more there are.</summary>
    public static string Join(IReadOnlyList<string> names)
        => string.Join("、", names.Take(NamesTold)) + (names.Count > NamesTold ? $" +{names.Count - NamesTold}" : "");

    /// <summary>How many measures each department has, drafts too, by the term's id.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountMeasuresAsync()
        => (
            await session.QueryIndex<TaxonomyIndex>(
                i => i.TaxonomyContentItemId == ContentTypes.DepartmentsTaxonomyId && i.ContentType == ContentTypes.Measure).ListAsync())
            .GroupBy(i => i.TermContentItemId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(i => i.ContentItemId).Distinct().Count(), StringComparer.Ordinal);

    /// <summary>Everything that uses any department, by the term's id.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> UsesAsync()
    {
        var measures = await session.Query<ContentItem, TaxonomyIndex>(i =>
            i.TaxonomyContentItemId == ContentTypes.DepartmentsTaxonomyId && i.ContentType == ContentTypes.Measure).ListAsync();
        var plans = await session.Query<ContentItem, ActionPlanIndex>(i => i.Published || i.Latest).ListAsync();
        var terms = await loader.LoadDepartmentsAsync();
        return measures.SelectMany(
            m => m.GetOrCreate<MeasurePart>().Departments.TermContentItemIds.Concat(PlanContent.OtherDepartmentIds(m))
                .Select(id => (Id: id, Name: m.DisplayText)))
            .Concat(plans.SelectMany(p => p.GetOrCreate<ActionPlanPart>().DepartmentIds.Select(id => (Id: id, Name: p.DisplayText))))
            .Concat(terms.ById.Values.SelectMany(d => d.Interpretation.AllSuccessors().Select(s => (Id: terms.IdOf(s), d.Name))))
            .Distinct()
            .GroupBy(use => use.Id, use => use.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g], StringComparer.Ordinal);
    }
}
