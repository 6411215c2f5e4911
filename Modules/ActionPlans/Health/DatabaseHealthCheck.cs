using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;

namespace ActionPlans.Cms.Health;

/// <summary>Whether the site can work: its database answers, and has the shape that the program expects.</summary>
internal sealed class DatabaseHealthCheck : IHealthCheck
{
    private readonly IDbConnectionAccessor _connections;
    private readonly IDataMigrationManager _migrations;

    public DatabaseHealthCheck(IDbConnectionAccessor connections, IDataMigrationManager migrations)
    {
        _connections = connections;
        _migrations = migrations;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Heeds the time that the check is given, which Orchard's own question does not.
            await using var connection = _connections.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            var pending = (await _migrations.GetFeaturesThatNeedUpdateAsync()).Distinct(StringComparer.Ordinal).ToArray();
            return pending.Length == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"Migrations of {string.Join(", ", pending)} are pending: they failed at the start.");
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
