using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>A plan whose record of changes is not whole, or differs from what is published.</summary>
/// <param name="PlanId">The plan's content item id.</param>
/// <param name="Codes">What was found, by the codes of <see cref="LedgerVerification"/>.</param>
public sealed record LedgerFinding(string PlanId, string Title, IReadOnlyList<string> Codes);

/// <summary>What the last check of all ledgers found; empty before the first one.</summary>
public sealed class LedgerFindings
{
    private volatile IReadOnlyList<LedgerFinding> _list = [];

    public IReadOnlyList<LedgerFinding> List
    {
        get => _list;
        set => _list = value;
    }
}

/// <summary>Verifies the ledgers of all published plans.</summary>
public sealed class LedgerCheck(ISession session, PlanLoader loader, LedgerFindings lastFindings, ILogger<LedgerCheck> logger)
{
    public async Task RunAsync()
    {
        var departments = await loader.LoadDepartmentsAsync();
        var findings = new List<LedgerFinding>();
        foreach (var plan in await session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
        {
            var document = await loader.WithHistoryAsync(plan, await loader.ToDocumentAsync(plan, departments));
            string[] codes = [.. LedgerVerification.Verify(document).Select(i => i.Code).Distinct(StringComparer.Ordinal)];
            if (codes.Length > 0)
            {
                findings.Add(new LedgerFinding(plan.ContentItemId, document.Title, codes));
                logger.LogError("The public history of {Plan} is not whole: {Codes}", document.Title, string.Join(", ", codes));
            }
        }

        lastFindings.List = findings;
    }
}

[Feature(FeatureIds.Ledger)]
[BackgroundTask(
    Title = "Action plans: verification of the public history", Schedule = "20 3 * * *",
    Description = "Verifies that the public history of each plan is whole and says what is published.")]
public sealed class LedgerCheckTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        => serviceProvider.GetRequiredService<LedgerCheck>().RunAsync();
}
