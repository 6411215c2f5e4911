using ActionPlans.Cms.Definitions;

namespace ActionPlans.Cms.Migrations;

public sealed class ContentTypeMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);
        return 1;
    }
}
