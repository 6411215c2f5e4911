namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>The type of the dashboard's widget; Orchard gives it its place on the dashboard for its stereotype.</summary>
public sealed class PlanDashboardMigrations(IContentDefinitionManager contentDefinitionManager) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await contentDefinitionManager.AlterTypeDefinitionAsync("ActionPlanDashboardWidget", type => type
            .WithDisplayName("計画の状況")
            .WithDescription("公開していない下書き、目標のない取組、未入力の実績の数を計画ごとに示す。")
            .Stereotype("DashboardWidget")
            .Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part
                .WithPosition("1")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart(nameof(PlanDashboardPart), part => part.WithPosition("2")));
        return 1;
    }
}
