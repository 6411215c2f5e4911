using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Services;

/// <summary>What is written into content items is read from them, every item of the plan format.</summary>
public sealed class PlanContentRoundTripTests
{
    private readonly DepartmentTerms _departments = PlanContent.ToTerms(Taxonomy());

    [Fact]
    public async Task A_measure_is_read_as_it_was_written()
    {
        var item = new ContentItem { ContentType = ContentTypes.Measure };
        var ids = _departments.ById.ToDictionary(d => d.Value.Name, d => d.Key, StringComparer.Ordinal);

        await PlanContent.ApplyAsync(
            FilledDocuments.Measure, item, "plan", ids, () => Task.FromResult(new ContentItem { ContentType = ContentTypes.Indicator }));

        AssertSame(FilledDocuments.Measure, PlanContent.ToDocument(item, _departments));
    }

    [Fact]
    public async Task What_is_taken_out_of_an_indicator_is_gone()
    {
        var item = new ContentItem { ContentType = ContentTypes.Measure };
        var ids = _departments.ById.ToDictionary(d => d.Value.Name, d => d.Key, StringComparer.Ordinal);
        var filled = FilledDocuments.Measure.Indicators[0];
        var bare = FilledDocuments.Measure with
        {
            Indicators = [new() { Name = filled.Name, Targets = filled.Targets, Interpretation = filled.Interpretation }],
        };

        foreach (var written in new[] { FilledDocuments.Measure, bare })
        {
            await PlanContent.ApplyAsync(
                written, item, "plan", ids, () => Task.FromResult(new ContentItem { ContentType = ContentTypes.Indicator }));
        }

        AssertSame(bare, PlanContent.ToDocument(item, _departments));
    }

    // As version 1 of the plan format stored it.
    [Fact]
    public void An_indicator_of_older_content_has_no_baseline_and_no_final_target()
    {
        var part = System.Text.Json.JsonSerializer.Deserialize<IndicatorPart>(
            """{ "Key": "k-1", "Name": "講座の回数", "Targets": [{ "Year": 2021, "Target": "40回" }], "Rules": [], "Pair": null }""")!;

        Assert.Null(part.Description);
        Assert.Equal("40回", Assert.Single(part.Targets).Target);
    }

    [Fact]
    public void A_plan_is_read_as_it_was_written()
    {
        var item = new ContentItem { ContentType = ContentTypes.ActionPlan };

        PlanContent.Apply(FilledDocuments.Plan, item, _departments);

        // Who took over which measure is said beside the measures.
        var header = FilledDocuments.Plan with { Departments = [.. FilledDocuments.Plan.Departments.Select(d => d.In("sample", []))] };
        AssertSame(header, PlanContent.ToHeader(item.GetOrCreate<ActionPlanPart>(), _departments));
        Assert.Equal(FilledDocuments.Plan.Departments, _departments.ById.Values);
    }

    [Fact]
    public void A_result_and_a_summary_are_read_as_they_were_written()
    {
        var result = new ContentItem { ContentType = ContentTypes.AnnualResult };
        var summary = new ContentItem { ContentType = ContentTypes.YearSummary };

        PlanContent.Apply(FilledDocuments.Result, result, "measure", "plan");
        PlanContent.Apply(FilledDocuments.Summary, summary, "plan");

        var numbers = new Dictionary<string, string> { ["measure"] = FilledDocuments.Result.Measure };
        AssertSame(FilledDocuments.Result, PlanContent.ToDocument(result.GetOrCreate<AnnualResultPart>(), numbers)!);
        AssertSame(FilledDocuments.Summary, PlanContent.ToDocument(summary.GetOrCreate<YearSummaryPart>())!);
    }

    private static ContentItem Taxonomy()
    {
        var taxonomy = new ContentItem { ContentItemId = ContentTypes.DepartmentsTaxonomyId };
        taxonomy.Alter<OrchardCore.Taxonomies.Models.TaxonomyPart>(part => part.Terms = [.. FilledDocuments.Plan.Departments.Select(d =>
        {
            var term = new ContentItem { ContentType = ContentTypes.Department, ContentItemId = $"term-{d.Interpretation.Slug}" };
            PlanContent.Write(d, term);
            return term;
        })]);
        return taxonomy;
    }

    private static void AssertSame<T>(T before, T after) => Assert.Equal(PlanJson.WritePart(before), PlanJson.WritePart(after));
}
