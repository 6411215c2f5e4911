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

/// <summary>A page that had an address before the plans took it.</summary>
public sealed record HiddenPage(string ContentItemId, string Name, string Path);

/// <summary>Finds the pages that nobody can see any more, because their addresses lie among those of the plans.</summary>
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
        var routes = (await _session.QueryIndex<AutoroutePartIndex>(i => i.Published && (i.Path.StartsWith(bare) || i.Path.StartsWith(rooted))).ListAsync())
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

/// <summary>Says in the log, when the feature is enabled, which pages its addresses hide.</summary>
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

        // Orchard tells this before the migrations run: where Autoroute is enabled together with us, it has no table yet, and no page an address.
        if (feature.Id != "ActionPlans"
            || (await _services.GetRequiredService<IDataMigrationManager>().GetFeaturesThatNeedUpdateAsync()).Contains("OrchardCore.Autoroute", StringComparer.Ordinal))
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
