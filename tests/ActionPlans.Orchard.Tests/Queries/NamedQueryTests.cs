using ActionPlans.Cms.Services;
using ActionPlans.Domain.Plans;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Queries;

/// <summary>The queries that come by recipe, on the plan as it was set up.</summary>
[Collection(UnchangedSite.Name)]
public sealed class NamedQueryTests : SiteTests
{
    private const string Plan = SeedPlan.Slug;

    public NamedQueryTests(ReadSite site)
        : base(site)
    {
    }

    public static TheoryData<string> Departments => new(SeedPlan.Document.Departments.Select(d => d.Interpretation.Slug));

    [Fact]
    public async Task The_measures_of_a_plan_in_the_natural_order_of_their_numbers()
        => Assert.Equal(
            SeedPlan.Plan.Measures.Select(m => PlanContent.DisplayText(m.No, m.Name)),
            await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", Plan)));

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task The_measures_of_a_department_by_its_address_or_its_term(string slug)
    {
        var expected = SeedPlan.Plan.MeasuresOf(SeedPlan.Plan.FindDepartment(slug)!).Select(m => PlanContent.DisplayText(m.No, m.Name))
            .ToArray();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Site.ItemsOfAsync("MeasuresOfDepartment", ("plan", Plan), ("department", slug)));
        Assert.Equal(
            expected, await Site.ItemsOfAsync("MeasuresOfDepartment", ("plan", Plan), ("department", DepartmentTerms.FixedId(slug))));
    }

    [Fact]
    public async Task The_indicators_of_a_plan()
    {
        var rows = await Site.RowsOfAsync("IndicatorsOfPlan", ("plan", Plan));

        Assert.Equal(30, rows.Length);
        Assert.Equal(
            SeedPlan.Plan.Measures.SelectMany(m => m.Indicators.Select(i => (m.No, i.Key, i.Name))),
            rows.Select(r => ((string)r["No"]!, (string)r["Key"]!, (string)r["Name"]!)));
    }

    [Theory]
    [InlineData("MeasuresOfPlan")]
    [InlineData("MeasuresOfDepartment")]
    [InlineData("IndicatorsOfPlan")]
    [InlineData("ResultsOfYear")]
    public async Task Without_its_parameters_a_query_finds_nothing(string query) => Assert.Equal(0, await Site.CountAsync(query));

    [Fact]
    public async Task A_theme_runs_them_in_Liquid()
    {
        var slug = SeedPlan.Plan.Departments[0].Slug;
        var expected = SeedPlan.Plan.MeasuresOf(SeedPlan.Plan.Departments[0]).Select(m => m.No);

        var written = await Site.LiquidAsync($$$"""
            {%- assign measures = Queries.MeasuresOfDepartment | query: plan: "{{{Plan}}}", department: "{{{slug}}}" -%}
            {%- for measure in measures -%}{{ measure.Content.MeasurePart.No }},{%- endfor -%}
            """);

        Assert.Equal(string.Join(",", expected) + ",", written.Trim());
    }
}
