using ActionPlans.Cms.Models;
using OrchardCore.Taxonomies.Fields;

namespace ActionPlans.Cms.Services;

/// <content>Measures and their indicators.</content>
public static partial class PlanContent
{
    public static MeasureDocument ToDocument(ContentItem measure, DepartmentTerms departments)
    {
        var part = measure.GetOrCreate<MeasurePart>();
        return new MeasureDocument
        {
            No = part.No,
            Name = part.Name,
            ComprehensivePlan = part.ComprehensivePlan,
            Policy = part.Policy,
            AlsoUnder = part.AlsoUnder,
            Class = part.Class,
            Departments = departments.Names(part.Departments.TermContentItemIds),
            RelatedDepartments = departments.Names(part.RelatedDepartmentIds),
            Period = part.Period,
            Ended = part.Ended,
            Predecessor = part.Predecessor,
            Overview = part.Overview,
            Means = part.Means,
            Schedule = part.Schedule,
            Indicators = [.. Indicators(measure).Select(i => ToIndicator(i, departments))],
            NoIndicatorReason = part.NoIndicatorReason,
            Texts = part.Texts.ToDictionary(),
            Interpretation = part.Interpretation,
        };
    }

    /// <summary>The ids of the departments that take part in a measure without leading it: related ones, and those of indicators.</summary>
    public static IEnumerable<string> OtherDepartmentIds(ContentItem measure)
        => [.. measure.GetOrCreate<MeasurePart>().RelatedDepartmentIds,
            .. Indicators(measure).SelectMany(i => i.GetOrCreate<IndicatorPart>().DepartmentIds)];

    /// <summary>Writes a measure and its indicators. An indicator that keeps its key keeps its content item.</summary>
    /// <param name="newIndicator">Makes a new, empty indicator.</param>
    public static async Task ApplyAsync(
        MeasureDocument document, ContentItem item, string planId, IReadOnlyDictionary<string, string> departmentIds,
        Func<Task<ContentItem>> newIndicator)
    {
        item.Alter<MeasurePart>(part =>
        {
            part.PlanContentItemId = planId;
            Write(document, part, departmentIds);
        });
        item.DisplayText = DisplayText(document.No, document.Name);
        await WriteIndicatorsAsync(document.Indicators, item, departmentIds, newIndicator);
    }

    /// <summary>Writes a sheet into its part, without its indicators.</summary>
    /// <param name="departmentIds">The ids of the departments by their names.</param>
    public static void Write(MeasureDocument document, MeasurePart part, IReadOnlyDictionary<string, string> departmentIds)
    {
        part.Departments = new TaxonomyField
        {
            TaxonomyContentItemId = ContentTypes.DepartmentsTaxonomyId,
            TermContentItemIds = [.. document.Departments.Select(name => departmentIds[name])],
        };
        part.RelatedDepartmentIds = [.. document.RelatedDepartments.Select(name => departmentIds[name])];
        part.No = document.No;
        part.Name = document.Name;
        part.ComprehensivePlan = document.ComprehensivePlan;
        part.Policy = document.Policy;
        part.AlsoUnder = document.AlsoUnder;
        part.Class = document.Class;
        part.Period = document.Period;
        part.Ended = document.Ended;
        part.Predecessor = document.Predecessor;
        part.Overview = document.Overview;
        part.Means = document.Means;
        part.Schedule = document.Schedule;
        part.NoIndicatorReason = document.NoIndicatorReason;
        part.Texts = [.. document.Texts];
        part.Interpretation = document.Interpretation;
    }

    /// <summary>Writes the indicators into their measure. One that keeps its key keeps its content item.</summary>
    /// <param name="item">Their measure.</param>
    /// <param name="departmentIds">The ids of the departments by their names.</param>
    /// <param name="newIndicator">Makes a new, empty indicator.</param>
    public static async Task WriteIndicatorsAsync(
        IEnumerable<IndicatorDocument> documents, ContentItem item, IReadOnlyDictionary<string, string> departmentIds,
        Func<Task<ContentItem>> newIndicator)
    {
        var held = Indicators(item).DistinctBy(i => i.GetOrCreate<IndicatorPart>().Key)
            .ToDictionary(i => i.GetOrCreate<IndicatorPart>().Key, StringComparer.Ordinal);
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
                part.Pair = indicator.Interpretation.Pair;
                part.DepartmentIds = [.. indicator.Departments.Select(name => departmentIds[name])];
                part.Description = IndicatorDescription.Of(indicator);
            });
            content.DisplayText = indicator.Name;
            indicators.Add(content);
        }

        item.Alter<BagPart>(ContentTypes.IndicatorsBag, bag => bag.ContentItems = indicators);
    }

    private static List<ContentItem> Indicators(ContentItem measure)
        => measure.TryGet<BagPart>(ContentTypes.IndicatorsBag, out var bag) ? bag.ContentItems : [];

    private static IndicatorDocument ToIndicator(ContentItem indicator, DepartmentTerms departments)
    {
        var part = indicator.GetOrCreate<IndicatorPart>();
        var document = new IndicatorDocument
        {
            Name = part.Name,
            Departments = departments.Names(part.DepartmentIds),
            Targets = part.Targets.ToDictionary(t => t.Year, t => t.Target),
            Interpretation = new IndicatorInterpretation { Key = part.Key, Rules = part.Rules, Pair = part.Pair },
        };
        return part.Description?.Describe(document) ?? document;
    }
}
