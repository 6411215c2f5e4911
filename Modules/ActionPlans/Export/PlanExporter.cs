using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Export;

/// <summary>Writes a published plan as a plan file: its measures, results and summaries as residents see them, no draft.</summary>
public sealed class PlanExporter(PlanLoader loader)
{
    public async Task<PlanFile> ExportAsync(ContentItem plan)
    {
        var document = await loader.WithHistoryAsync(plan, await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync()));
        var json = PlanJson.Write(document);
        // A file that no site could read would be found out on the day on which it is needed.
        return new PlanFile(
            $"{document.Interpretation.Slug}.plan.json",
            json,
            document.Results.Count + document.Summaries.Count > 0,
            [.. PlanJson.Read(json).Errors]);
    }
}

/// <param name="Name">The file's name, "city-2021.plan.json".</param>
/// <param name="HasResults">True where it holds what the step for results imports: results or summaries.</param>
/// <param name="Errors">What keeps it from being read again: content that was changed behind the rules' back.</param>
public sealed record PlanFile(string Name, string Json, bool HasResults, IReadOnlyList<PlanIssue> Errors);
