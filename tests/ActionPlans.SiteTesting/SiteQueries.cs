using System.Text.Json.Nodes;
using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid;
using OrchardCore.Queries;

namespace ActionPlans.SiteTesting;

/// <summary>Runs named queries and Liquid as a theme would.</summary>
public static class SiteQueries
{
    /// <summary>The names of the content items that a query found, in its order.</summary>
    public static Task<string[]> ItemsOfAsync(this SiteHost site, string query, params (string Name, object? Value)[] parameters)
        => site.QueryAsync(query, row => ((ContentItem)row).DisplayText, parameters);

    /// <summary>The rows that a query found, in its order.</summary>
    public static Task<JsonObject[]> RowsOfAsync(this SiteHost site, string query, params (string Name, object? Value)[] parameters)
        => site.QueryAsync(query, row => (JsonObject)row, parameters);

    public static Task<int> CountAsync(this SiteHost site, string query, params (string Name, object? Value)[] parameters)
        => site.InScopeAsync(async services => (await RunAsync(services, query, parameters)).Items.Count());

    public static Task<string> LiquidAsync(this SiteHost site, string template) => site.InScopeAsync(services =>
        services.GetRequiredService<ILiquidTemplateManager>().RenderStringAsync(template, NullEncoder.Default));

    private static Task<T[]> QueryAsync<T>(
        this SiteHost site, string query, Func<object, T> read, (string Name, object? Value)[] parameters)
        => site.InScopeAsync(async services => (await RunAsync(services, query, parameters)).Items.Select(read).ToArray());

    private static async Task<IQueryResults> RunAsync(IServiceProvider services, string name, (string Name, object? Value)[] parameters)
    {
        var manager = services.GetRequiredService<IQueryManager>();
        var query = await manager.GetQueryAsync(name);
        Assert.True(query is not null, $"There is no query {name}.");
        return await manager.ExecuteQueryAsync(query, parameters.ToDictionary(p => p.Name, p => p.Value!));
    }
}
