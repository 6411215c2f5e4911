using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>The plan that the repository ships and its recipes import, read once from its file; and files that differ from it.</summary>
public static class SeedPlan
{
    public const string Slug = "yuki-2021";

    public static string Json { get; } = File.ReadAllText(Repository.PlanFile);

    /// <summary>The document from which it was made.</summary>
    public static string Source { get; } = File.ReadAllText(Repository.SourceFile);

    public static string FoldedSource { get; } = SourceText.Fold(Source);

    public static PlanReadResult Result { get; } = PlanJson.Read(Json);

    public static PlanDocument Document => Result.Document!;

    public static Plan Plan => Result.Plan!;

    /// <summary>The hash of what the site must hold.</summary>
    public static string Hash { get; } = PlanJson.Hash(Document);

    /// <summary>A plan file without the history of the site that wrote it: every site has its own.</summary>
    public static string WithoutHistory(string json) => PlanJson.Write(PlanJson.Read(json).Document! with { History = [] });

    /// <summary>What a department may report for an indicator: as much as was planned, in its unit.</summary>
    public static string Actual(Indicator indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Targets.GetValueOrDefault(new FiscalYear(year)) is { IsNumeric: true } target ? target.Text : "実施";
    }

    public static MeasureDocument Measure(string no) => Document.Measures.Single(m => m.No == no);

    /// <summary>The plan with one measure changed.</summary>
    public static PlanDocument WithMeasure(this PlanDocument document, string no, Func<MeasureDocument, MeasureDocument> change)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Measures = [.. document.Measures.Select(m => m.No == no ? change(m) : m)] };
    }

    /// <summary>The plan without one measure.</summary>
    public static PlanDocument WithoutMeasure(this PlanDocument document, string no)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Measures = [.. document.Measures.Where(m => m.No != no)] };
    }

    /// <summary>The plan with one measure more.</summary>
    public static PlanDocument Plus(this PlanDocument document, MeasureDocument measure)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Measures = [.. document.Measures, measure] };
    }
}
