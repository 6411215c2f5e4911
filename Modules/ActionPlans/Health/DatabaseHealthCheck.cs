using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ActionPlans.Cms.Health;

/// <summary>Whether the site can work: its database answers, and has the shape that the program expects.</summary>
internal sealed class DatabaseHealthCheck(IDbConnectionAccessor connections, IDataMigrationManager migrations) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Heeds the time that the check is given, which Orchard's own question does not.
            await using var connection = connections.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            var pending = (await migrations.GetFeaturesThatNeedUpdateAsync()).Distinct(StringComparer.Ordinal).ToArray();
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
