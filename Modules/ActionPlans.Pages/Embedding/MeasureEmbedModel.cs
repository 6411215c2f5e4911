using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Embedding;

/// <summary>The figures of one measure for a frame on another site: without that site's or this one's surroundings.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Measure">A measure of <paramref name="Plan"/>.</param>
public sealed record MeasureEmbedModel(PlanLinks Links, Plan Plan, Measure Measure) : PlanPageModel(Links, Plan)
{
    /// <summary>Its document is its own: no theme surrounds it, and none replaces it.</summary>
    public override string ShapeName => "MeasureEmbed";

    public override string Title => $"{Measure.Label} {Measure.Name}の目標と実績";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」{Measure.Label} {Measure.Name}の目標と実績。ほかのサイトに載せるためのページ。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Title));

    public override string Address => Links.Embed(Plan, Measure);

    /// <summary>A search engine should lead to the page of the measure.</summary>
    public override bool IsIndexed => false;

    public override DateTimeOffset? ChangedAt => ChangedOf([Measure]);
}
