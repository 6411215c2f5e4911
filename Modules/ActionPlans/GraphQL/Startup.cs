using ISchemaBuilder = OrchardCore.Apis.GraphQL.ISchemaBuilder;
using OrchardCore.ContentManagement.GraphQL.Options;

namespace ActionPlans.Cms.GraphQL;

/// <summary>
/// Published plans in GraphQL. Orchard's own fields for our types are hidden: they would offer drafts by their status argument, and what
/// only editors see.
/// </summary>
[RequireFeatures("OrchardCore.Apis.GraphQL")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ISchemaBuilder, PlanSchema>();
        services.Configure<GraphQLContentOptions>(options =>
        {
            foreach (var type in (string[])[.. ContentTypes.WithPage, ContentTypes.Indicator, ContentTypes.Department])
            {
                options.ConfigureContentType(type, content => content.Hidden = true);
            }
        });
    }
}
