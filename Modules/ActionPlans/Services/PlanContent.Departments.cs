using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <content>Departments, which are terms of one taxonomy.</content>
public static partial class PlanContent
{
    /// <param name="taxonomy">The taxonomy's content item; null where the site has none yet.</param>
    public static DepartmentTerms ToTerms(ContentItem? taxonomy)
        => new(taxonomy is not null && taxonomy.TryGet<TaxonomyPart>(out var part)
            ? part.Terms.ToDictionary(t => t.ContentItemId, ToDepartment, StringComparer.Ordinal)
            : new Dictionary<string, DepartmentDocument>());

    public static void Write(DepartmentDocument department, ContentItem term)
    {
        term.DisplayText = department.Name;
        term.Alter<TitlePart>(part => part.Title = department.Name);
        term.Alter<DepartmentPart>(part =>
        {
            part.Slug = department.Interpretation.Slug;
            part.ValidFrom = department.Interpretation.ValidFrom;
            part.ValidTo = department.Interpretation.ValidTo;
            part.Successor = department.Interpretation.Successor;
            part.OtherSuccessors = department.Interpretation.OtherSuccessors;
            part.HandedTo = department.Interpretation.HandedTo;
            part.Contact = department.Interpretation.Contact;
        });
    }

    private static DepartmentDocument ToDepartment(ContentItem term)
    {
        var part = term.GetOrCreate<DepartmentPart>();
        return new DepartmentDocument
        {
            Name = term.TryGet<TitlePart>(out var title) ? title.Title : term.DisplayText,
            Interpretation = new DepartmentInterpretation
            {
                Slug = part.Slug,
                ValidFrom = part.ValidFrom,
                ValidTo = part.ValidTo,
                Contact = part.Contact,
                Successor = part.Successor,
                OtherSuccessors = part.OtherSuccessors,
                HandedTo = part.HandedTo,
            },
        };
    }
}
