using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>An endpoint that the running site has.</summary>
/// <param name="Name">Area/Controller/Action, or the route of an endpoint without an action.</param>
/// <param name="Path">An address that leads to it, with what its parameters ask for.</param>
/// <param name="Methods">The methods that it answers; empty for all.</param>
public sealed record SiteEndpoint(string Name, string Path, IReadOnlyList<string> Methods)
{
    public bool Answers(string method) => Methods.Count == 0 || Methods.Contains(method);
}

/// <summary>Reads all endpoints from the running site, so that a new one is looked at without being listed.</summary>
public static class SiteEndpoints
{
    /// <param name="site">The site.</param>
    /// <param name="values">What to put in for a parameter of a route, by its name; null where there is nothing.</param>
    public static Task<SiteEndpoint[]> EndpointsAsync(this SiteHost site, Func<string, string?> values) => site.InScopeAsync(services =>
        Task.FromResult(services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true })
            .Select(
                endpoint => new SiteEndpoint(
                    NameOf(endpoint), PathOf(endpoint.RoutePattern, values),
                    [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []]))
            .DistinctBy(e => (e.Name, e.Path, string.Join(',', e.Methods)))
            .OrderBy(e => e.Name, StringComparer.Ordinal)
            .ToArray()));

    private static string NameOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action)
        {
            return $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
        }

        var area = action.RouteValues.TryGetValue("area", out var found) ? found : "-";
        return $"{area}/{action.ControllerName}/{action.ActionName}";
    }

    private static string PathOf(RoutePattern pattern, Func<string, string?> values)
        => "/"
            + string.Join(
                '/',
                pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => PartOf(p, pattern, values))))
                .TakeWhile(s => s.Length > 0));

    private static string PartOf(RoutePatternPart part, RoutePattern pattern, Func<string, string?> values) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => (
            pattern.RequiredValues.TryGetValue(parameter.Name, out var required) ? required as string : null)
            ?? values(parameter.Name)
            ?? (parameter.IsOptional || parameter.IsCatchAll || parameter.Default is not null ? "" : "none"),
        _ => "",
    };
}
