using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Plans;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Flows.Models;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Settings;

namespace ActionPlans.Orchard.Tests.Definitions;

[Collection(UnchangedSite.Name)]
public sealed class ContentTypeTests : SiteTests
{
    public ContentTypeTests(ReadSite site)
        : base(site)
    {
    }

    [Theory]
    [InlineData(ContentTypes.ActionPlan, "ActionPlanPart,PlanImportPart,ChangePart")]
    [InlineData(ContentTypes.Measure, "MeasurePart,Indicators,PlanImportPart,ChangePart")]
    [InlineData(ContentTypes.AnnualResult, "AnnualResultPart,ReportPart,ChangePart")]
    [InlineData(ContentTypes.YearSummary, "YearSummaryPart,ChangePart")]
    public async Task What_people_edit_is_creatable_listable_and_has_drafts_versions_and_permissions(string name, string parts)
    {
        var type = await TypeAsync(name);

        Assert.Equal(parts.Split(',').Order(), type.Parts.Select(p => p.Name).Order());
        Assert.True(type.IsCreatable() && type.IsListable() && type.IsDraftable() && type.IsVersionable() && type.IsSecurable());
    }

    [Fact]
    public async Task An_indicator_is_made_inside_its_measure_only()
    {
        var type = await TypeAsync(ContentTypes.Indicator);

        Assert.Equal(["IndicatorPart"], type.Parts.Select(p => p.Name));
        Assert.False(type.IsCreatable() || type.IsListable());
        var bag = (await TypeAsync(ContentTypes.Measure)).Parts.Single(p => p.Name == ContentTypes.IndicatorsBag);
        Assert.Equal("BagPart", bag.PartDefinition.Name);
        Assert.Equal([ContentTypes.Indicator], bag.GetSettings<BagPartSettings>().ContainedContentTypes);
    }

    [Fact]
    public async Task A_measure_names_departments_of_the_one_taxonomy()
    {
        var field = (await TypeAsync(ContentTypes.Measure)).Parts.Single(p => p.Name == nameof(MeasurePart)).PartDefinition.Fields.Single();

        Assert.Equal(("Departments", "TaxonomyField"), (field.Name, field.FieldDefinition.Name));
        Assert.Equal(ContentTypes.DepartmentsTaxonomyId, field.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId);
        Assert.Equal(["DepartmentPart", "TitlePart"], (await TypeAsync(ContentTypes.Department)).Parts.Select(p => p.Name).Order());
    }

    [Fact]
    public async Task The_departments_of_the_plan_are_terms_with_fixed_ids()
    {
        var taxonomy = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<IContentManager>().GetAsync(ContentTypes.DepartmentsTaxonomyId))
                .GetOrCreate<TaxonomyPart>());

        Assert.Equal(ContentTypes.Department, taxonomy.TermContentType);
        Assert.Equal(
            SeedPlan.Document.Departments.Select(d => ($"dept-{d.Interpretation.Slug}", d.Name)),
            taxonomy.Terms.Select(t => (t.ContentItemId, t.DisplayText)));
    }

    [Theory]
    [InlineData("soumu", "dept-soumu")]
    [InlineData("abcdefghijklmnopqrstu", "dept-abcdefghijklmnopqrstu")]
    [InlineData("abcdefghijklmnopqrstuv", "dept-36a4aa0d46e2a1f9a3ae2")]
    public void A_departments_id_fits_into_the_columns_of_Orchard(string slug, string id)
    {
        Assert.Equal(id.Length, DepartmentTerms.FixedId(slug).Length);
        Assert.StartsWith("dept-", DepartmentTerms.FixedId(slug), StringComparison.Ordinal);
        Assert.True(id.Length <= 26);
        Assert.NotEqual(DepartmentTerms.FixedId(slug), DepartmentTerms.FixedId(slug + "x"));
    }

    [Fact]
    public async Task A_measure_holds_its_indicators()
    {
        await Site.InScopeAsync(async services =>
        {
            var measure = await SiteContent.FindMeasureAsync(services, "24");
            var held = measure.GetOrCreate<BagPart>(ContentTypes.IndicatorsBag).ContentItems;

            Assert.Equal(SeedPlan.Measure("24").Indicators.Select(i => i.Name), held.Select(i => i.GetOrCreate<IndicatorPart>().Name));
            Assert.All(held, i => Assert.Equal(ContentTypes.Indicator, i.ContentType));
            Assert.Equal($"No.24 {SeedPlan.Measure("24").Name}", measure.DisplayText);
        });
    }

    private Task<ContentTypeDefinition> TypeAsync(string name)
        => Site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync(name));
}
