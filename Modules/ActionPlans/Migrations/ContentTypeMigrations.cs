using ActionPlans.Cms.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Flows.Models;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace ActionPlans.Cms.Migrations;

/// <summary>The content types 計画, 取組, 指標 and 年度実績, and the departments' term type.</summary>
public sealed class ContentTypeMigrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public ContentTypeMigrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(MeasurePart), part => part
            .WithField(nameof(MeasurePart.Departments), field => field
                .OfType("TaxonomyField")
                .WithDisplayName("主担当課")
                .WithPosition("1")
                .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = ContentTypes.DepartmentsTaxonomyId, Hint = "1つ以上選んでください。" })));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContentTypes.ActionPlan, type => type
            .WithDisplayName("計画")
            .WithDescription("行動計画。取組をまとめる。")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(ActionPlanPart), part => part.WithPosition("1"))
            .WithPart(nameof(PlanImportPart), part => part.WithPosition("2")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContentTypes.Indicator, type => type
            .WithDisplayName("指標")
            .WithDescription("取組の中に置く指標と年度ごとの目標。")
            .Versionable()
            .WithPart(nameof(IndicatorPart), part => part.WithPosition("1")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContentTypes.Measure, type => type
            .WithDisplayName("取組")
            .WithDescription("取組シート1枚。指標はこの中に置く。")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(MeasurePart), part => part.WithPosition("1"))
            .WithPart(ContentTypes.IndicatorsBag, nameof(BagPart), part => part
                .WithDisplayName("指標")
                .WithPosition("2")
                .WithSettings(new BagPartSettings { ContainedContentTypes = [ContentTypes.Indicator] }))
            .WithPart(nameof(PlanImportPart), part => part.WithPosition("3")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContentTypes.AnnualResult, type => type
            .WithDisplayName("年度実績")
            .WithDescription("取組の1年度の実績と評価。")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(AnnualResultPart), part => part.WithPosition("1")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ContentTypes.Department, type => type
            .WithDisplayName("主担当課")
            .WithDescription("取組を担当する課。")
            .WithPart("TitlePart", part => part
                .WithPosition("1")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart(nameof(DepartmentPart), part => part.WithPosition("2")));

        return 1;
    }
}
