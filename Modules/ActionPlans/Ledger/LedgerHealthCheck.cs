using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ActionPlans.Cms.Ledger;

/// <summary>Degraded where the last check found a ledger that is not whole.</summary>
internal sealed class LedgerHealthCheck : IHealthCheck
{
    private readonly LedgerFindings _findings;

    public LedgerHealthCheck(LedgerFindings findings)
    {
        _findings = findings;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(
            _findings.List.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"The public history is not whole of: {string.Join(", ", _findings.List.Select(f => f.Title))}"));
}
