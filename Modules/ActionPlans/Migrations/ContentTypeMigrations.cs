using ActionPlans.Cms.Definitions;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;

namespace ActionPlans.Cms.Migrations;

/// <summary>Stores the module's content definitions.</summary>
public sealed class ContentTypeMigrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public ContentTypeMigrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await PlanDefinitions.StoreAsync(_contentDefinitionManager);
        return 1;
    }
}
