using ActionPlans.Cms.Departments;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Adds a plan's departments to the site's taxonomy. A department that is there already is changed by a reorganisation alone: it ends, and
/// names its successor.
/// </summary>
public sealed class DepartmentImporter(
    IContentManager contentManager, IContentManagerSession loaded, PlanLoader loader, DepartmentItems items,
    IStringLocalizer<DepartmentImporter> S)
{
    public Task<DepartmentTerms> LoadAsync() => loader.LoadDepartmentsAsync();

    /// <summary>Departments that the site knows under the same address, but otherwise.</summary>
    public IEnumerable<string> Conflicts(IEnumerable<DepartmentDocument> departments, DepartmentTerms terms)
    {
        foreach (var wanted in departments)
        {
            if (terms.ById.GetValueOrDefault(terms.IdOf(wanted.Interpretation.Slug)) is { } known
                && DepartmentMerge.Of(wanted, known) is null)
            {
                yield return S[
                    "The department \"{0}\" ({1}) is \"{2}\" on this site, or has other years. Make them agree, or give a renamed department a new address.",
                    wanted.Name,
                    wanted.Interpretation.Slug,
                    known.Name];
            }
        }
    }

    /// <returns>The departments of the site as they stand now.</returns>
    public async Task<DepartmentTerms> WriteAsync(
        IReadOnlyList<DepartmentDocument> departments, DepartmentTerms terms, PlanImportReport report)
    {
        var missing = departments.Where(d => !terms.ById.ContainsKey(terms.IdOf(d.Interpretation.Slug))).ToArray();
        var ended = departments.Except(missing)
            .Select(d => (Id: terms.IdOf(d.Interpretation.Slug), Department: d))
            .Select(d => (d.Id, Department: DepartmentMerge.Of(d.Department, terms.ById[d.Id])!))
            .Where(d => d.Department != terms.ById[d.Id])
            .ToDictionary(d => d.Id, d => d.Department, StringComparer.Ordinal);
        var latest = await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest);
        if (missing.Length + ended.Count == 0 && latest is not null)
        {
            return terms;
        }

        if (latest is { Published: false })
        {
            report.Errors.Add(S["The taxonomy of departments has a draft in the CMS. Publish or discard it; nothing was imported."]);
            return terms;
        }

        var taxonomy = latest is null ? await items.NewTaxonomyAsync()
            : await contentManager.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired);
        var added = new List<ContentItem>();
        foreach (var department in missing)
        {
            added.Add(await items.NewTermAsync(department));
        }

        taxonomy.Alter<TaxonomyPart>(part =>
        {
            part.TermContentType = ContentTypes.Department;
            foreach (var term in part.Terms.Where(t => ended.ContainsKey(t.ContentItemId)))
            {
                PlanContent.Write(ended[term.ContentItemId], term);
            }

            part.Terms = [.. part.Terms, .. added];
        });
        if (latest is null)
        {
            await contentManager.CreateAsync(taxonomy, VersionOptions.Draft);
        }
        else
        {
            await contentManager.UpdateAsync(taxonomy);
        }

        if (!await contentManager.PublishAsync(taxonomy))
        {
            report.Errors.Add(S["{0} could not be published.", taxonomy.DisplayText]);
        }

        // Else the content manager goes on with the departments of before, and the ledger writes measures without the new ones.
        loaded.Clear();
        report.Created.AddRange(missing.Select(d => d.Name));
        report.Updated.AddRange(ended.Values.Select(d => d.Name));
        return PlanContent.ToTerms(taxonomy);
    }
}
