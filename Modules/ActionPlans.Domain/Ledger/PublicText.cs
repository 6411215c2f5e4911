using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Ledger;

/// <summary>
/// What counts as the public text of a plan: what was decided. A new telephone number, the editors' notes, the city's terms of use and
/// whether departments are asked for an outlook need none; a department that is renamed is still the department that was put in charge.
/// </summary>
public static class PublicText
{
    /// <summary>The plan itself, without its measures, results and summaries.</summary>
    public static string Of(PlanDocument frame)
    {
        ArgumentNullException.ThrowIfNull(frame);

        return PlanJson.WriteCompact(frame with
        {
            Schema = null,
            Contact = [],
            Licence = null,
            Departments = [],
            List = [],
            Measures = [],
            Results = [],
            Summaries = [],
            History = [],
            Interpretation = frame.Interpretation with { Doubts = [], Outlook = false },
        });
    }

    /// <summary>A measure, its departments by the names that stay (their slugs).</summary>
    public static string Of(MeasureDocument measure, IEnumerable<DepartmentDocument> departments)
    {
        ArgumentNullException.ThrowIfNull(measure);

        var slugs = departments.DistinctBy(d => d.Name).ToDictionary(d => d.Name, d => d.Interpretation.Slug, StringComparer.Ordinal);
        return PlanJson.WriteCompact(
            measure.WithDepartments(name => slugs.GetValueOrDefault(name, name)) with { Interpretation = null });
    }

    /// <summary>A result, whole.</summary>
    public static string Of(AnnualResultDocument result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return PlanJson.WriteCompact(result with { Draft = false });
    }

    /// <summary>The summary of a year, whole.</summary>
    public static string Of(YearSummaryDocument summary)
    {
        ArgumentNullException.ThrowIfNull(summary);

        return PlanJson.WriteCompact(summary with { Draft = false });
    }

    /// <summary>Everything that a document publishes.</summary>
    public static IReadOnlyDictionary<LedgerSubject, string> All(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var texts = new Dictionary<LedgerSubject, string> { [default] = Of(document) };
        foreach (var measure in document.Measures)
        {
            texts.TryAdd(new LedgerSubject(measure.No, null), Of(measure, document.Departments));
        }

        foreach (var result in document.Results.Where(r => !r.Draft))
        {
            texts.TryAdd(result.Subject(), Of(result));
        }

        foreach (var summary in document.Summaries.Where(s => !s.Draft))
        {
            texts.TryAdd(new LedgerSubject(null, summary.Year), Of(summary));
        }

        return texts;
    }

    /// <summary>True where two texts say the same, though one may have been written by an earlier version of this program.</summary>
    public static bool SaysTheSame(LedgerSubject subject, string one, string other)
        => one == other || (Rewritten(subject, one) is { } rewritten && rewritten == Rewritten(subject, other));

    /// <summary>
    /// The places in which two public texts differ, in words for residents; none where they differ only in what no page shows, null where
    /// one of them cannot be read.
    /// </summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="before">The one text; null where there was none.</param>
    /// <param name="after">The other.</param>
    /// <param name="nameOf">The name of today for a department's slug, or for the key of an indicator that a result is about.</param>
    /// <param name="sheet">The items of the plan's sheet, by whose names the places are called; null for the format's own.</param>
    public static IReadOnlyList<DocumentDifference>? Differences(
        LedgerSubject subject, string? before, string after, Func<string, string> nameOf, Sheet? sheet = null)
        => subject switch
        {
            { IsSummary: true } => Between<YearSummaryDocument>(before, after, s => s),
            { Measure: null } => Between<PlanDocument>(before, after, p => p),
            { Year: null } => Between<MeasureDocument>(before, after, m => m.WithDepartments(nameOf), sheet),
            _ => Between<AnnualResultDocument>(
                before, after, r => r with
                {
                    Actuals = Named(r.Actuals, nameOf),
                    Notes = Named(r.Notes, nameOf),
                    Preliminary = [.. r.Preliminary.Select(nameOf)],
                    Outlooks = Named(r.Outlooks, nameOf),
                    Interpretation = Named(r.Interpretation, nameOf),
                },
                sheet),
        };

    private static Dictionary<string, T> Named<T>(IReadOnlyDictionary<string, T> values, Func<string, string> nameOf)
        => values.DistinctBy(a => nameOf(a.Key)).ToDictionary(a => nameOf(a.Key), a => a.Value);

    private static ResultInterpretation? Named(ResultInterpretation? interpretation, Func<string, string> nameOf)
        => interpretation is null ? null : interpretation with { Readings = Named(interpretation.Readings, nameOf) };

    private static IReadOnlyList<DocumentDifference>? Between<T>(
        string? before, string after, Func<T, T> shown, Sheet? sheet = null)
        where T : class
    {
        var one = before is null ? null : PlanJson.ReadPart<T>(before, out _);
        var other = PlanJson.ReadPart<T>(after, out _);
        if (other is null || (one is null && before is not null))
        {
            return null;
        }

        return [.. DocumentDifference.Between(one is null ? null : shown(one), shown(other), eachValue: true)
            .Select(d => DocumentPathFormatter.ForResidents<T>(d, sheet))
            .OfType<DocumentDifference>()];
    }

    private static string? Rewritten(LedgerSubject subject, string text) => subject switch
    {
        { IsSummary: true } => Rewritten<YearSummaryDocument>(text),
        { Measure: null } => Rewritten<PlanDocument>(text),
        { Year: null } => Rewritten<MeasureDocument>(text),
        _ => Rewritten<AnnualResultDocument>(text),
    };

    private static string? Rewritten<T>(string text)
        where T : class
        => PlanJson.ReadPart<T>(text, out _) is { } part ? PlanJson.WriteCompact(part) : null;
}
