using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>One row for each department: queries find its term by its slug. Its measures are in Orchard's TaxonomyIndex.</summary>
public sealed class DepartmentIndex : VersionIndex
{
    public string Slug { get; set; } = "";

    public string TermContentItemId { get; set; } = "";
}

public sealed class DepartmentIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<DepartmentIndex>()
            .When(item => item.ContentItemId == ContentTypes.DepartmentsTaxonomyId)
            .Map(item => (item.Latest || item.Published) && item.TryGet<TaxonomyPart>(out var taxonomy)
                ? taxonomy.Terms.Select(term => new DepartmentIndex
                {
                    Slug = term.GetOrCreate<DepartmentPart>().Slug,
                    TermContentItemId = term.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                })
                : []);
}
