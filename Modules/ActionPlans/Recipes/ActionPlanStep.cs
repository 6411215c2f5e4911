using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Import;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Locking.Distributed;
using YesSql;

namespace ActionPlans.Cms.Recipes;

/// <summary>
/// The recipe step <c>ActionPlan</c>: imports a plan file, given as text in <c>Plan</c>.
/// <code>{ "name": "ActionPlan", "Plan": "[file:text('data/some.plan.json')]" }</code>
/// </summary>
public sealed class ActionPlanStep : PlanFileStep
{
    private readonly PlanImporter _importer;

    public ActionPlanStep(
        PlanImporter importer, ISession session, SaveGuard guard, IDistributedLock distributedLock, ILogger<ActionPlanStep> logger, IStringLocalizer<ActionPlanStep> localizer)
        : base("ActionPlan", session, guard, distributedLock, logger, localizer)
    {
        _importer = importer;
    }

    protected override Task<PlanImportReport> ImportAsync(string json) => _importer.ImportAsync(json);
}
