namespace ActionPlans.Cms.Import;

/// <summary>
/// The recipe step <c>ActionPlan</c>: imports a plan file, given as text in <c>Plan</c>.
/// <code>{ "name": "ActionPlan", "Plan": "[file:text('data/some.plan.json')]" }</code>
/// Where the file changes what is published, the step also says in <c>Revision</c> who decided it, when, and why:
/// <code>"Revision": { "decidedOn": "2026-04-01", "decidedBy": "…", "reason": "…" }</code>
/// </summary>
public sealed class ActionPlanStep(
    PlanImporter importer, ImportTransaction transaction, ILogger<ActionPlanStep> logger,
    IStringLocalizer<ActionPlanStep> localizer)
    : PlanFileStep("ActionPlan", transaction, logger, localizer)
{
    protected override async Task<PlanImportReport> ImportAsync(string json, JsonObject recipeStep)
    {
        if (recipeStep["Revision"] is not { } node)
        {
            return await importer.ImportAsync(json, null);
        }

        var revision = PlanJson.ReadPart<ChangeJustification>(node.ToJsonString(), out var errors);
        if (revision is not null)
        {
            return await importer.ImportAsync(json, revision);
        }

        var report = new PlanImportReport();
        report.Errors.AddRange(errors.Select(e => S["\"Revision\": {0}", e.MessageWithPlace()].Value));
        return report;
    }
}
