using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Departments;

/// <summary>
/// Adds, changes, moves and removes departments for their own screen: written and published in one step. Reasons against it come into the
/// model state; the caller commits where there are none.
/// </summary>
public sealed class DepartmentWriter(
    IContentManager contentManager, DepartmentItems items, DepartmentGuard guard, DepartmentRevision revision, EditorForms forms,
    IStringLocalizer<DepartmentWriter> S)
{
    /// <param name="termId">The department; null for a new one.</param>
    /// <param name="form">What it is to be.</param>
    /// <param name="modelState">Takes everything that is wrong, each at its field.</param>
    public async Task SaveAsync(string? termId, DepartmentForm form, ModelStateDictionary modelState)
    {
        var errors = new FormErrors();
        var taxonomy = await LoadAsync();
        var known = PlanContent.ToTerms(taxonomy).ById.GetValueOrDefault(termId ?? "");
        var department = form.ToDocument(errors, known?.Interpretation);
        forms.Tell(errors, form, modelState, DepartmentForm.Prefix);
        if (termId is not null)
        {
            await revision.CheckAsync(modelState, termId);
        }

        var terms = taxonomy.GetOrCreate<TaxonomyPart>().Terms.ToList();
        var index = termId is null ? terms.Count : terms.FindIndex(t => t.ContentItemId == termId);
        if (index < 0)
        {
            modelState.AddModelError("", S["This department was deleted meanwhile."]);
            return;
        }

        await guard.CheckAsync(termId, department, PlanContent.ToTerms(taxonomy), modelState, DepartmentForm.Prefix);
        if (!modelState.IsValid)
        {
            return;
        }

        if (index < terms.Count)
        {
            terms[index] = Rewritten(terms[index], department);
        }
        else
        {
            terms.Add(await items.NewTermAsync(department));
        }

        await PublishAsync(taxonomy, terms, modelState);
    }

    /// <summary>Lets departments take over from others (組織改編). No measure is touched.</summary>
    /// <param name="form">Which departments end, and who takes over.</param>
    /// <param name="plans">What is published.</param>
    /// <param name="modelState">Takes everything that is wrong, each at its field.</param>
    public async Task ReorganizeAsync(ReorganizationForm form, IEnumerable<Plan> plans, ModelStateDictionary modelState)
    {
        await revision.CheckAsync(modelState);
        var taxonomy = await LoadAsync();
        var departments = PlanContent.ToTerms(taxonomy);
        var errors = new FormErrors();
        var wanted = form.Read([.. departments.ById.Values], errors);
        forms.Tell(errors, form, modelState, ReorganizationForm.Prefix);
        IReadOnlyList<PlanIssue> issues = [];
        var after = wanted?.Apply([.. departments.ById.Values], out issues) ?? [];
        foreach (var issue in issues)
        {
            modelState.AddModelError($"{ReorganizationForm.Prefix}.{form.FieldOf(issue, wanted!)}", issue.Message());
        }

        if (form.LacksMeasures(plans))
        {
            var issue = PlanIssue.Error("reorganization_measures", "$.former");
            modelState.AddModelError($"{ReorganizationForm.Prefix}.{nameof(form.Measures)}[0]", issue.Message());
        }

        if (!modelState.IsValid)
        {
            return;
        }

        var terms = new List<ContentItem>();
        foreach (var department in after)
        {
            var id = departments.IdOf(department.Interpretation.Slug);
            var known = taxonomy.GetOrCreate<TaxonomyPart>().Terms.Find(t => t.ContentItemId == id);
            terms.Add(known is null ? await items.NewTermAsync(department) : Rewritten(known, department));
        }

        await PublishAsync(taxonomy, terms, modelState);
    }

    /// <summary>Removes a department that nothing uses.</summary>
    /// <returns>Its name; null where there is none, or where it was refused.</returns>
    public async Task<string?> RemoveAsync(string termId, ModelStateDictionary modelState)
    {
        var taxonomy = await LoadAsync();
        var terms = taxonomy.GetOrCreate<TaxonomyPart>().Terms;
        if (terms.Find(t => t.ContentItemId == termId) is not { } term)
        {
            return null;
        }

        await revision.CheckAsync(modelState);
        if (await guard.UsesAsync(termId) is { Count: > 0 } uses)
        {
            modelState.AddModelError("",
                S["The department cannot be deleted. It is used by: {0}. Give them another department first.", DepartmentGuard.Join(uses)]);
        }

        if (!modelState.IsValid)
        {
            return null;
        }

        await PublishAsync(taxonomy, [.. terms.Where(t => t != term)], modelState);
        return term.DisplayText;
    }

    /// <summary>Moves a department up or down in the order in which lists show them.</summary>
    /// <returns>False where it cannot be moved further, or where it was refused.</returns>
    public async Task<bool> MoveAsync(string termId, bool isUp, ModelStateDictionary modelState)
    {
        await revision.CheckAsync(modelState);
        var taxonomy = await LoadAsync();
        var terms = taxonomy.GetOrCreate<TaxonomyPart>().Terms;
        var from = terms.FindIndex(t => t.ContentItemId == termId);
        var to = isUp ? from - 1 : from + 1;
        if (!modelState.IsValid || from < 0 || to < 0 || to >= terms.Count)
        {
            return false;
        }

        var moved = terms[from];
        terms[from] = terms[to];
        terms[to] = moved;
        await PublishAsync(taxonomy, terms, modelState);
        return modelState.IsValid;
    }

    // A copy: what is published is compared with what is to be, and must stay as it is meanwhile.
    private static ContentItem Rewritten(ContentItem term, DepartmentDocument department)
    {
        var copy = JObject.FromObject(term)!.ToObject<ContentItem>()!;
        PlanContent.Write(department, copy);
        return copy;
    }

    private async Task<ContentItem> LoadAsync()
        => await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest) ?? await items.NewTaxonomyAsync();

    private async Task PublishAsync(ContentItem taxonomy, List<ContentItem> terms, ModelStateDictionary modelState)
    {
        var isNew = taxonomy.Id == 0;
        var draft = isNew ? taxonomy : (await contentManager.GetAsync(taxonomy.ContentItemId, VersionOptions.DraftRequired))!;
        draft.Alter<TaxonomyPart>(part => part.Terms = terms);
        foreach (var problem in await guard.ProblemsAsync(draft))
        {
            modelState.AddModelError("", problem);
        }

        if (!modelState.IsValid)
        {
            return;
        }

        if (isNew)
        {
            await contentManager.CreateAsync(draft, VersionOptions.Draft);
        }
        else
        {
            await contentManager.UpdateAsync(draft);
        }

        if (!await contentManager.PublishAsync(draft))
        {
            modelState.AddModelError("", S["{0} could not be published.", draft.DisplayText]);
        }
    }
}
