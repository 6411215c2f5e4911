using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ActionPlans.Cms.Ledger;

/// <summary>Degraded where the last check found a ledger that is not whole.</summary>
internal sealed class LedgerHealthCheck(LedgerFindings findings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var titles = string.Join(", ", findings.List.Select(f => f.Title));
        return Task.FromResult(
            titles.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"The public history is not whole of: {titles}"));
    }
}
