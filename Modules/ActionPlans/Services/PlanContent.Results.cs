using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <content>Annual results and the summaries of years.</content>
public static partial class PlanContent
{
    /// <summary>A result; null where its measure is not known or it has no year yet.</summary>
    public static AnnualResultDocument? ToDocument(AnnualResultPart part, IReadOnlyDictionary<string, string> measureNoById)
        => part.Year is { } year && measureNoById.TryGetValue(part.MeasureContentItemId, out var no) ? ToDocument(part, no, year) : null;

    public static AnnualResultDocument ToDocument(AnnualResultPart part, string measure, FiscalYear year)
        => IndicatorActual.Write(part.Actuals, new()
        {
            Measure = measure,
            Year = year,
            Interim = part.Interim,
            Achievements = part.Achievements,
            Evaluation = part.Evaluation,
            Grade = part.Grade,
            GradeReason = part.GradeReason,
            Texts = part.Texts.ToDictionary(),
            AsOf = part.AsOf,
            Sample = part.Sample,
        });

    public static void Apply(AnnualResultDocument result, ContentItem item, string measureId, string planId)
        => item.Alter<AnnualResultPart>(part => Write(result, part, measureId, planId));

    public static void Write(AnnualResultDocument result, AnnualResultPart part, string measureId, string planId)
    {
        part.MeasureContentItemId = measureId;
        part.PlanContentItemId = planId;
        part.Year = result.Year;
        part.Interim = result.Interim;
        part.Actuals = IndicatorActual.Of(result);
        part.Achievements = result.Achievements;
        part.Evaluation = result.Evaluation;
        part.Grade = result.Grade;
        part.GradeReason = result.GradeReason;
        part.Texts = [.. result.Texts];
        part.AsOf = result.AsOf;
        part.Sample = result.Sample;
    }

    /// <summary>A summary; null while it has no year.</summary>
    public static YearSummaryDocument? ToDocument(YearSummaryPart part) => part.Year is { } year ? ToDocument(part, year) : null;

    public static YearSummaryDocument ToDocument(YearSummaryPart part, FiscalYear year) => new()
    {
        Year = year,
        AsOf = part.AsOf,
        Lead = part.Lead,
        Notable = part.Notable,
        Opinions = part.Opinions,
        Changes = part.Changes,
        Sample = part.Sample,
    };

    public static void Apply(YearSummaryDocument summary, ContentItem item, string planId)
        => item.Alter<YearSummaryPart>(part => Write(summary, part, planId));

    public static void Write(YearSummaryDocument summary, YearSummaryPart part, string planId)
    {
        part.PlanContentItemId = planId;
        part.Year = summary.Year;
        part.AsOf = summary.AsOf;
        part.Lead = summary.Lead;
        part.Notable = summary.Notable;
        part.Opinions = summary.Opinions;
        part.Changes = summary.Changes;
        part.Sample = summary.Sample;
    }
}
