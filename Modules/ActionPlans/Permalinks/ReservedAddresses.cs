using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace ActionPlans.Cms.Permalinks;

/// <summary>
/// Knows the addresses that a page cannot have: those of the plans, where it would never be seen, and those of the site's own screens,
/// which it would hide from everybody.
/// </summary>
public sealed class ReservedAddresses(EndpointDataSource endpoints, IStringLocalizer<ReservedAddresses> S)
{
    /// <summary>Why an item cannot have its permalink, and what to do; null where it can.</summary>
    public string? ProblemOf(ContentItem item)
    {
        if (!item.TryGet<AutoroutePart>(out var route) || route.Disabled || string.IsNullOrWhiteSpace(route.Path))
        {
            return null;
        }

        var path = route.Path.Trim().Trim('/');
        if (IsOfPlans(path))
        {
            return S[
                "The permalink \"{0}\" belongs to the action plans: nobody would see this page there. Choose one that does not begin with \"{1}\".",
                path,
                Plans];
        }

        return endpoints.Endpoints.OfType<RouteEndpoint>().Any(e => Leads(e, path))
            ? S[
                "The permalink \"{0}\" is the address of one of the site's own screens, which this page would hide. Choose another one.",
                path].Value
            : null;
    }

    /// <summary>What the addresses of the plans begin with.</summary>
    public static string Plans => PlanLinks.Root.Trim('/');

    /// <summary>Whether a permalink lies among the addresses of the plans.</summary>
    public static bool IsOfPlans(string path) => $"{path.Trim('/')}/".StartsWith($"{Plans}/", StringComparison.OrdinalIgnoreCase);

    // Routes that begin with a parameter, such as those of the pages themselves, claim no address of their own.
    private static bool Leads(RouteEndpoint endpoint, string path)
        => endpoint.RoutePattern.PathSegments is [{ IsSimple: true } first, ..] && first.Parts[0] is RoutePatternLiteralPart literal
            && $"{path}/".StartsWith($"{literal.Content}/", StringComparison.OrdinalIgnoreCase)
            && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }
            && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults))
                .TryMatch($"/{path}", []);
}
