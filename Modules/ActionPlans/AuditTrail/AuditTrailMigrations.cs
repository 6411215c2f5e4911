using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace ActionPlans.Cms.AuditTrail;

/// <summary>Where the site keeps an audit trail, whoever changes a plan, a measure or a result may write why.</summary>
public sealed class AuditTrailMigrations : DataMigration
{
    private static readonly string[] Types = [ContentTypes.ActionPlan, ContentTypes.Measure, ContentTypes.AnnualResult];

    private readonly IContentDefinitionManager _contentDefinitionManager;

    public AuditTrailMigrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        foreach (var type in Types)
        {
            await _contentDefinitionManager.AlterTypeDefinitionAsync(type, definition => definition
                .WithPart("AuditTrailPart", part => part
                    .WithPosition("90")
                    .MergeSettings(new JsonObject { ["AuditTrailPartSettings"] = new JsonObject { ["ShowCommentInput"] = true } })));
        }

        return 1;
    }
}
