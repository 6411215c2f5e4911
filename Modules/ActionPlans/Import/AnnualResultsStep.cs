namespace ActionPlans.Cms.Import;

/// <summary>
/// The recipe step <c>AnnualResults</c>: brings the results and summaries of a plan file, given as text in <c>Plan</c>, into a plan that
/// the site has.
/// <code>{ "name": "AnnualResults", "Plan": "[file:text('data/some.plan.json')]" }</code>
/// </summary>
public sealed class AnnualResultsStep(
    ResultImporter importer, ImportTransaction transaction, ILogger<AnnualResultsStep> logger,
    IStringLocalizer<AnnualResultsStep> localizer)
    : PlanFileStep("AnnualResults", transaction, logger, localizer)
{
    protected override Task<PlanImportReport> ImportAsync(string json, JsonObject recipeStep) => importer.ImportAsync(json);
}
