using ISchemaBuilder = OrchardCore.Apis.GraphQL.ISchemaBuilder;
using ActionPlans.Cms.Services;
using GraphQL;
using GraphQL.Types;
using OrchardCore.Apis.GraphQL;
using OrchardCore.Apis.GraphQL.Resolvers;

namespace ActionPlans.Cms.GraphQL;

/// <summary>The root field <c>actionPlans(slug)</c>: the plans that residents see, from the same reader as the pages.</summary>
public sealed class PlanSchema(IStringLocalizer<PlanSchema> S) : ISchemaBuilder
{
    private const string Slug = "slug";

    public Task<string> GetIdentifierAsync() => Task.FromResult("");

    public Task BuildAsync(ISchema schema)
    {
        var field = new FieldType
        {
            Name = "actionPlans",
            Description = S["The published action plans, the newest period first."],
            Type = typeof(ListGraphType<PlanType>),
            Arguments = new QueryArguments(
                new QueryArgument<StringGraphType> { Name = Slug, Description = S["Only the plan of this name in addresses."] }),
            Resolver = new LockedAsyncFieldResolver<IEnumerable<Plan>>(ReadAsync),
        };
        field.RequirePermission(GraphQLPermissions.ExecuteGraphQL);
        schema.Query.AddField(field);
        return Task.CompletedTask;
    }

    private static async ValueTask<IEnumerable<Plan>> ReadAsync(IResolveFieldContext context)
    {
        var slug = context.GetArgument<string?>(Slug);
        var services = context.RequestServices!;
        if (!await services.GetRequiredService<PlanAccess>()
            .MayReadAsync(services.GetRequiredService<IHttpContextAccessor>().HttpContext!.User))
        {
            return [];
        }

        var plans = await services.GetRequiredService<IPlanReader>().ListAsync();
        return plans.Select(p => p.Plan).Where(p => slug is null || p.Slug == slug);
    }
}
