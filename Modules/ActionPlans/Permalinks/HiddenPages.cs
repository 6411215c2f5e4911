using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using YesSql;
using YesSql.Services;

namespace ActionPlans.Cms.Permalinks;

/// <summary>A published page whose permalink a route of the plans takes.</summary>
public sealed record HiddenPage(string ContentItemId, string Name, string Path);

/// <summary>Finds published pages that answer 404 because their permalinks lie under the routes of the plans.</summary>
public sealed class HiddenPages
{
    private readonly ISession _session;

    public HiddenPages(ISession session)
    {
        _session = session;
    }

    /// <summary>The published pages, by their addresses.</summary>
    public async Task<IReadOnlyList<HiddenPage>> ListAsync()
    {
        var (bare, rooted) = (ReservedAddresses.Plans, $"/{ReservedAddresses.Plans}");
        var routes = (
            await _session.QueryIndex<AutoroutePartIndex>(i => i.Published && (i.Path.StartsWith(bare) || i.Path.StartsWith(rooted)))
                .ListAsync())
            .Where(i => ReservedAddresses.IsOfPlans(i.Path))
            .OrderBy(i => i.Path, StringComparer.Ordinal)
            .ToArray();
        var ids = routes.Select(r => r.ContentItemId).Distinct().ToArray();
        var names = ids.Length == 0 ? []
            : (await _session.QueryIndex<ContentItemIndex>(i => i.ContentItemId.IsIn(ids) && i.Published).ListAsync())
                .ToDictionary(i => i.ContentItemId, i => i.DisplayText, StringComparer.Ordinal);
        return [.. routes.Select(r => new HiddenPage(r.ContentItemId, names.GetValueOrDefault(r.ContentItemId) ?? r.Path, r.Path))];
    }
}

/// <summary>Logs, when the feature is enabled, which pages its routes hide.</summary>
public sealed class HiddenPagesAtEnabling : FeatureEventHandler
{
    private readonly IServiceProvider _services;
    private readonly ILogger<HiddenPagesAtEnabling> _logger;

    public HiddenPagesAtEnabling(IServiceProvider services, ILogger<HiddenPagesAtEnabling> logger)
    {
        _services = services;
        _logger = logger;
    }

    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        ArgumentNullException.ThrowIfNull(feature);

        // Raised before migrations run: where Autoroute is enabled in the same step, its index table does not exist yet.
        if (feature.Id != "ActionPlans"
            || (await _services.GetRequiredService<IDataMigrationManager>().GetFeaturesThatNeedUpdateAsync())
                .Contains("OrchardCore.Autoroute", StringComparer.Ordinal))
        {
            return;
        }

        foreach (var page in await _services.GetRequiredService<HiddenPages>().ListAsync())
        {
            if (_logger.IsEnabled(LogLevel.Information))
            {
                _logger.LogInformation("The page \"{Name}\" at {Path} is not shown any more: its address belongs to the action plans. Give it another permalink.", page.Name, page.Path);
            }
        }
    }
}
