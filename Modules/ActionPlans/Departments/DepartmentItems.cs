using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Departments;

public sealed class DepartmentItems(IContentManager contentManager, IStringLocalizer<DepartmentItems> S)
{
    public async Task<ContentItem> NewTaxonomyAsync()
    {
        var taxonomy = await contentManager.NewAsync("Taxonomy");
        taxonomy.ContentItemId = ContentTypes.DepartmentsTaxonomyId;
        taxonomy.DisplayText = S["Departments"];
        taxonomy.Alter<TitlePart>(part => part.Title = taxonomy.DisplayText);
        taxonomy.Alter<TaxonomyPart>(part => part.TermContentType = ContentTypes.Department);
        // Departments have pages of their own under each plan; the taxonomy itself needs no address.
        taxonomy.Alter<AutoroutePart>(part => part.Disabled = true);
        return taxonomy;
    }

    public async Task<ContentItem> NewTermAsync(DepartmentDocument department)
    {
        var term = await contentManager.NewAsync(ContentTypes.Department);
        term.ContentItemId = DepartmentTerms.FixedId(department.Interpretation.Slug);
        term.Alter<TermPart>(part => part.TaxonomyContentItemId = ContentTypes.DepartmentsTaxonomyId);
        PlanContent.Write(department, term);
        return term;
    }
}
