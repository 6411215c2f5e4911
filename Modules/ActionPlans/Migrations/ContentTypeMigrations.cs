using ActionPlans.Cms.Definitions;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;

namespace ActionPlans.Cms.Migrations;

/// <summary>Stores the module's content definitions.</summary>
public sealed class ContentTypeMigrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;
    private readonly PlanDefinitions _definitions;

    public ContentTypeMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions)
    {
        _definitions = definitions;
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.StoreAsync(_contentDefinitionManager);
        return 1;
    }
}
