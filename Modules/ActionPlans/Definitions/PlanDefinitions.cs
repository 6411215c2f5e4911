using ActionPlans.Cms.Models;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.Taxonomies.Settings;

namespace ActionPlans.Cms.Definitions;

/// <summary>
/// The content types 計画, 取組, 指標, 年度実績 and 総括 and the departments' term type: the one place that says what they have. Migrations
/// store it, a recipe stores it again, and <see cref="OwnDefinitions"/> keeps it from being taken away.
/// </summary>
/// <param name="options">What other features add.</param>
public sealed class PlanDefinitions(IOptions<PlanDefinitionOptions> options)
{
    public IReadOnlyList<ContentPartDefinition> Parts { get; } =
    [
        new ContentPartDefinitionBuilder(new ContentPartDefinition(nameof(MeasurePart)))
            .WithField(nameof(MeasurePart.Departments), field => field
                .OfType("TaxonomyField")
                .WithDisplayName("主担当課")
                .WithPosition("1")
                .WithSettings(
                    new TaxonomyFieldSettings { TaxonomyContentItemId = ContentTypes.DepartmentsTaxonomyId, Hint = "1つ以上選んでください。" }))
            .Build(),
    ];

    public IReadOnlyList<ContentTypeDefinition> Types { get; } = [.. Own().Select(type => Extend(type, options.Value))];

    private static ContentTypeDefinition[] Own() =>
    [
        Type(ContentTypes.ActionPlan, "計画", "行動計画。取組をまとめる。", type => type
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(ActionPlanPart), part => part.WithPosition("1"))
            .WithPart(nameof(PlanImportPart), part => part.WithPosition("2"))),

        Type(ContentTypes.Indicator, "指標", "取組の中に置く指標と年度ごとの目標。", type => type
            .Versionable()
            .WithPart(nameof(IndicatorPart), part => part.WithPosition("1"))),

        Type(ContentTypes.Measure, "取組", "取組シート1枚。指標はこの中に置く。", type => type
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(MeasurePart), part => part.WithPosition("1"))
            .WithPart(ContentTypes.IndicatorsBag, nameof(BagPart), part => part
                .WithDisplayName("指標")
                .WithPosition("2")
                .WithSettings(new BagPartSettings { ContainedContentTypes = [ContentTypes.Indicator] }))
            .WithPart(nameof(PlanImportPart), part => part.WithPosition("3"))),

        Type(ContentTypes.AnnualResult, "年度実績", "取組の1年度の実績と評価。", type => type
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(AnnualResultPart), part => part.WithPosition("1"))
),

        Type(ContentTypes.YearSummary, "総括", "計画の1年度の総括。事務局の文、会議の意見、評価を受けた変更。", type => type
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(YearSummaryPart), part => part.WithPosition("1"))),

        Type(ContentTypes.Department, "主担当課", "取組を担当する課。", type => type
            .WithPart("TitlePart", part => part
                .WithPosition("1")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart(nameof(DepartmentPart), part => part.WithPosition("2"))),
    ];

    /// <summary>Stores the definitions. What a site has added to them stays.</summary>
    public async Task StoreAsync(IContentDefinitionManager manager)
    {
        foreach (var part in Parts)
        {
            await manager.AlterPartDefinitionAsync(part.Name, builder => Merge(builder, part));
        }

        foreach (var type in Types)
        {
            await manager.AlterTypeDefinitionAsync(type.Name, builder => Merge(builder, type));
        }
    }

    private static ContentTypeDefinition Extend(ContentTypeDefinition type, PlanDefinitionOptions options)
    {
        var builder = new ContentTypeDefinitionBuilder(type);
        foreach (var added in options.Parts.Where(p => p.Type == type.Name))
        {
            builder.WithPart(added.Part, part => part.WithPosition(added.Position));
        }

        return builder.Build();
    }

    private static void Merge(ContentPartDefinitionBuilder builder, ContentPartDefinition part)
    {
        foreach (var field in part.Fields)
        {
            builder.WithField(field.Name, f => f.OfType(field.FieldDefinition.Name).MergeSettings(field.Settings));
        }
    }

    private static void Merge(ContentTypeDefinitionBuilder builder, ContentTypeDefinition type)
    {
        builder.WithDisplayName(type.DisplayName).MergeSettings(type.Settings);
        foreach (var part in type.Parts)
        {
            builder.WithPart(part.Name, part.PartDefinition.Name, p => p.MergeSettings(part.Settings));
        }
    }

    private static ContentTypeDefinition Type(
        string name, string displayName, string description, Action<ContentTypeDefinitionBuilder> define)
    {
        var builder = new ContentTypeDefinitionBuilder(new ContentTypeDefinition(name, displayName)).WithDescription(description);
        define(builder);
        return builder.Build();
    }
}
