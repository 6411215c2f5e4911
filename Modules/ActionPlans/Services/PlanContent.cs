using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using OrchardCore.ContentManagement;
using OrchardCore.Flows.Models;
using OrchardCore.Taxonomies.Fields;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Maps content items to the plan format and back. It is the only place that knows both, so that what is imported,
/// edited, published and exported is one and the same.
/// </summary>
public static class PlanContent
{
    /// <summary>The plan without its measures and results.</summary>
    public static PlanDocument ToFrame(ActionPlanPart part, DepartmentTerms departments) => new()
    {
        Format = PlanDocument.CurrentFormat,
        Title = part.Title,
        Publisher = part.Publisher,
        Period = part.Period,
        TitlePage = part.TitlePage,
        Chapters = part.Chapters,
        Contact = part.Contact,
        ClosingNotes = part.ClosingNotes,
        Licence = part.Licence,
        Levels = part.Levels,
        Policies = part.Policies,
        Departments = [.. part.DepartmentIds.Select(id => departments.ById.GetValueOrDefault(id)).OfType<DepartmentDocument>()],
        List = part.List,
        Measures = [],
        Interpretation = new PlanInterpretation { Slug = part.Slug, Methods = part.Methods, Doubts = part.Doubts },
    };

    /// <summary>A plan with these measures and results, in the plan format.</summary>
    public static PlanDocument ToDocument(ContentItem plan, IEnumerable<ContentItem> measures, IEnumerable<ContentItem> results, DepartmentTerms departments)
        => ToDocument(
            ToFrame(plan.GetOrCreate<ActionPlanPart>(), departments),
            [.. measures.Select(m => (m.ContentItemId, ToDocument(m, departments)))],
            results.Select(r => r.GetOrCreate<AnnualResultPart>()),
            departments);

    /// <summary>A plan with these measures, each with the id of its content item, and results.</summary>
    public static PlanDocument ToDocument(
        PlanDocument frame, IReadOnlyCollection<(string Id, MeasureDocument Document)> measures, IEnumerable<AnnualResultPart> results, DepartmentTerms departments)
    {
        var numbers = measures.ToDictionary(m => m.Id, m => m.Document.No, StringComparer.Ordinal);
        // An editor of a measure may choose any department of the site; the plan then has it too.
        var chosen = measures.SelectMany(m => m.Document.Departments).Except(frame.Departments.Select(d => d.Name), StringComparer.Ordinal)
            .Select(name => departments.ById.Values.First(d => d.Name == name));
        return frame with
        {
            Departments = [.. frame.Departments, .. chosen],
            Measures = [.. measures.Select(m => m.Document).OrderBy(m => m.No, NaturalOrder.Instance)],
            Results = [.. results.Select(r => ToDocument(r, numbers)).OfType<AnnualResultDocument>()],
        };
    }

    /// <summary>Writes a plan without its measures and results into its part.</summary>
    public static void Apply(PlanDocument frame, ContentItem item, DepartmentTerms departments)
    {
        item.Alter<ActionPlanPart>(part =>
        {
            part.Slug = frame.Interpretation.Slug;
            part.Title = frame.Title;
            part.Publisher = frame.Publisher;
            part.Period = frame.Period;
            part.TitlePage = frame.TitlePage;
            part.Chapters = frame.Chapters;
            part.Contact = frame.Contact;
            part.ClosingNotes = frame.ClosingNotes;
            part.Licence = frame.Licence;
            part.Levels = frame.Levels;
            part.Policies = frame.Policies;
            part.DepartmentIds = [.. frame.Departments.Select(d => departments.IdOf(d.Interpretation.Slug))];
            part.List = frame.List;
            part.Methods = frame.Interpretation.Methods;
            part.Doubts = frame.Interpretation.Doubts;
        });
        item.DisplayText = frame.Title;
    }

    /// <summary>A measure with its indicators.</summary>
    public static MeasureDocument ToDocument(ContentItem measure, DepartmentTerms departments)
    {
        var part = measure.GetOrCreate<MeasurePart>();
        return ToDocument(measure, part) with { Departments = departments.Names(part.Departments.TermContentItemIds) };
    }

    /// <summary>A measure with its indicators and without its departments.</summary>
    public static MeasureDocument ToDocument(ContentItem measure, MeasurePart part) => new()
    {
        No = part.No,
        Name = part.Name,
        ComprehensivePlan = part.ComprehensivePlan,
        Policy = part.Policy,
        Class = part.Class,
        Departments = [],
        Period = part.Period,
        Overview = part.Overview,
        Means = part.Means,
        Schedule = part.Schedule,
        Indicators = [.. Indicators(measure).Select(ToDocument)],
        NoIndicatorReason = part.NoIndicatorReason,
        Interpretation = part.Interpretation,
    };

    /// <summary>Writes a measure and its indicators. An indicator that keeps its key keeps its content item.</summary>
    /// <param name="newIndicator">Makes a new, empty indicator.</param>
    public static async Task ApplyAsync(
        MeasureDocument document, ContentItem item, string planId, IReadOnlyDictionary<string, string> departmentIds, Func<Task<ContentItem>> newIndicator)
    {
        item.Alter<MeasurePart>(part =>
        {
            part.PlanContentItemId = planId;
            Write(document, part);
            part.Departments = new TaxonomyField
            {
                TaxonomyContentItemId = ContentTypes.DepartmentsTaxonomyId,
                TermContentItemIds = [.. document.Departments.Select(name => departmentIds[name])],
            };
        });
        item.DisplayText = DisplayText(document.No, document.Name);
        await WriteIndicatorsAsync(document.Indicators, item, newIndicator);
    }

    /// <summary>Writes a sheet into its part, without its departments and indicators.</summary>
    public static void Write(MeasureDocument document, MeasurePart part)
    {
        part.No = document.No;
        part.Name = document.Name;
        part.ComprehensivePlan = document.ComprehensivePlan;
        part.Policy = document.Policy;
        part.Class = document.Class;
        part.Period = document.Period;
        part.Overview = document.Overview;
        part.Means = document.Means;
        part.Schedule = document.Schedule;
        part.NoIndicatorReason = document.NoIndicatorReason;
        part.Interpretation = document.Interpretation;
    }

    /// <summary>Writes the indicators into their measure. One that keeps its key keeps its content item.</summary>
    /// <param name="documents">The indicators.</param>
    /// <param name="item">Their measure.</param>
    /// <param name="newIndicator">Makes a new, empty indicator.</param>
    public static async Task WriteIndicatorsAsync(IEnumerable<IndicatorDocument> documents, ContentItem item, Func<Task<ContentItem>> newIndicator)
    {
        var held = Indicators(item).DistinctBy(i => i.GetOrCreate<IndicatorPart>().Key).ToDictionary(i => i.GetOrCreate<IndicatorPart>().Key, StringComparer.Ordinal);
        var indicators = new List<ContentItem>();
        foreach (var indicator in documents)
        {
            // Removed as it is taken: a key that is written twice (validation tells) must not be one item twice.
            var content = held.Remove(indicator.Interpretation.Key, out var kept) ? kept : await newIndicator();
            content.Alter<IndicatorPart>(part =>
            {
                part.Key = indicator.Interpretation.Key;
                part.Name = indicator.Name;
                part.Targets = [.. indicator.Targets.Select(t => new YearTarget(t.Key, t.Value))];
                part.Rules = indicator.Interpretation.Rules;
            });
            content.DisplayText = indicator.Name;
            indicators.Add(content);
        }

        item.Alter<BagPart>(ContentTypes.IndicatorsBag, bag => bag.ContentItems = indicators);
    }

    /// <summary>A result; null where its measure is not known or it has no year yet.</summary>
    public static AnnualResultDocument? ToDocument(AnnualResultPart part, IReadOnlyDictionary<string, string> measureNoById)
        => part.Year is { } year && measureNoById.TryGetValue(part.MeasureContentItemId, out var no) ? ToDocument(part, no, year) : null;

    /// <summary>A result.</summary>
    public static AnnualResultDocument ToDocument(AnnualResultPart part, string measure, FiscalYear year) => new()
    {
        Measure = measure,
        Year = year,
        Actuals = part.Actuals.ToDictionary(a => a.Key, a => a.Actual, StringComparer.Ordinal),
        Achievements = part.Achievements,
        Evaluation = part.Evaluation,
        AsOf = part.AsOf,
        Sample = part.Sample,
    };

    /// <summary>Writes a result into its part.</summary>
    public static void Apply(AnnualResultDocument result, ContentItem item, string measureId, string planId)
        => item.Alter<AnnualResultPart>(part =>
        {
            part.MeasureContentItemId = measureId;
            part.PlanContentItemId = planId;
            part.Year = result.Year;
            part.Actuals = [.. result.Actuals.Select(a => new IndicatorActual(a.Key, a.Value))];
            part.Achievements = result.Achievements;
            part.Evaluation = result.Evaluation;
            part.AsOf = result.AsOf;
            part.Sample = result.Sample;
        });

    /// <summary>A summary; null while it has no year.</summary>
    public static YearSummaryDocument? ToDocument(YearSummaryPart part) => part.Year is { } year ? ToDocument(part, year) : null;

    /// <summary>A summary.</summary>
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

    /// <summary>Writes a summary into its part.</summary>
    public static void Apply(YearSummaryDocument summary, ContentItem item, string planId)
        => item.Alter<YearSummaryPart>(part =>
        {
            part.PlanContentItemId = planId;
            part.Year = summary.Year;
            part.AsOf = summary.AsOf;
            part.Lead = summary.Lead;
            part.Notable = summary.Notable;
            part.Opinions = summary.Opinions;
            part.Changes = summary.Changes;
            part.Sample = summary.Sample;
        });

    /// <summary>What lists and logs call a measure: "No.16 ふるさと…".</summary>
    public static string DisplayText(string no, string name) => $"No.{no} {name}";

    /// <summary>What lists call a result: "No.16 … 令和3年度".</summary>
    public static string DisplayText(string measure, FiscalYear? year) => year is null ? measure : $"{measure} {year.Value.JapaneseName}";

    private static List<ContentItem> Indicators(ContentItem measure)
        => measure.TryGet<BagPart>(ContentTypes.IndicatorsBag, out var bag) ? bag.ContentItems : [];

    private static IndicatorDocument ToDocument(ContentItem indicator)
    {
        var part = indicator.GetOrCreate<IndicatorPart>();
        return new IndicatorDocument
        {
            Name = part.Name,
            Targets = part.Targets.ToDictionary(t => t.Year, t => t.Target),
            Interpretation = new IndicatorInterpretation { Key = part.Key, Rules = part.Rules },
        };
    }
}
