using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace ActionPlans.Cms.AuditTrail;

/// <summary>Where the site keeps an audit trail, whoever changes a plan, a measure, a result or a summary may write why.</summary>
public sealed class AuditTrailMigrations : DataMigration
{
    private static readonly string[] Types = [ContentTypes.ActionPlan, ContentTypes.Measure, ContentTypes.AnnualResult, ContentTypes.YearSummary];

    private readonly IContentDefinitionManager _contentDefinitionManager;

    public AuditTrailMigrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await AskForCommentsAsync(Types);
        return 2;
    }

    /// <summary>Summaries came later.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await AskForCommentsAsync([ContentTypes.YearSummary]);
        return 2;
    }

    private async Task AskForCommentsAsync(IEnumerable<string> types)
    {
        foreach (var type in types)
        {
            await _contentDefinitionManager.AlterTypeDefinitionAsync(type, definition => definition
                .WithPart("AuditTrailPart", part => part
                    .WithPosition("90")
                    .MergeSettings(new JsonObject { ["AuditTrailPartSettings"] = new JsonObject { ["ShowCommentInput"] = true } })));
        }
    }
}
