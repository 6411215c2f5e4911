namespace ActionPlans.Cms.Import;

/// <summary>A recipe step that takes the text of a plan file in <c>Plan</c>.</summary>
/// <remarks>A text, not JSON: Orchard runs a string that looks like <c>[js: …]</c> as a script, wherever it stands in a step.</remarks>
public abstract class PlanFileStep(string name, ImportTransaction transaction, ILogger logger, IStringLocalizer localizer)
    : NamedRecipeStepHandler(name)
{
    internal readonly IStringLocalizer S = localizer;

    /// <summary>Brings the file's part into the session, or says why not.</summary>
    /// <param name="recipeStep">The step, which may say more.</param>
    protected abstract Task<PlanImportReport> ImportAsync(string json, JsonObject recipeStep);

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step["Plan"] is not JsonValue value || !value.TryGetValue<string>(out var json))
        {
            context.Errors.Add(S["The step needs the text of a plan file in \"Plan\", such as [file:text('data/some.plan.json')]."]);
            return;
        }

        var report = await transaction.RunAsync(() => ImportAsync(json, context.Step));
        foreach (var error in report.Errors)
        {
            context.Errors.Add(error);
        }

        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.LogInformation(
                "{Step}: {Created} created, {Updated} updated, {Unchanged} unchanged, {Errors} errors.",
                StepName, report.Created.Count, report.Updated.Count, report.Unchanged.Count, report.Errors.Count);
        }

        if (report.NotInFile.Count > 0)
        {
            logger.LogWarning(
                "The plan file lacks measures that the site has; they were left alone: No. {Numbers}",
                string.Join(", ", report.NotInFile));
        }
    }
}
