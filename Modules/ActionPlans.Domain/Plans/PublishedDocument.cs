using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>What everybody may have of a plan's document.</summary>
public static class PublishedDocument
{
    /// <summary>
    /// The document without drafts, without the editors' notes and doubts, and without what serves only to compare it with its source.
    /// </summary>
    public static PlanDocument Of(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return document with
        {
            Schema = null,
            List = [],
            Measures = [.. document.Measures.Select(m => m with { Interpretation = PublicPart(m.Interpretation) })],
            Results = [.. document.Results.Where(r => !r.Draft).Select(r => PublicPart(r, document.Interpretation.Outlook))],
            Summaries = [.. document.Summaries.Where(s => !s.Draft)],
            Interpretation = document.Interpretation with { Doubts = [] },
        };
    }

    // What was reported while the plan asked for it is kept for the day on which it asks again.
    private static AnnualResultDocument PublicPart(AnnualResultDocument result, bool hasOutlook)
        => hasOutlook || result.Outlooks.Count == 0 ? result : result with { Outlooks = new Dictionary<string, OutlookDocument>() };

    private static MeasureInterpretation? PublicPart(MeasureInterpretation? interpretation)
        => interpretation is { Period: not null } or { Slug: not null }
            ? new MeasureInterpretation { Slug = interpretation.Slug, Period = interpretation.Period }
            : null;
}
