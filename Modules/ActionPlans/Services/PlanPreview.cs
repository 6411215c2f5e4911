namespace ActionPlans.Cms.Services;

/// <summary>Builds a plan as it would be if one draft were published. Nothing of it is stored or cached.</summary>
public sealed class PlanPreview(PlanLoader loader, PlanItemTypes types)
{
    /// <summary>The plan with the draft in it; null with the errors that keep it from being shown.</summary>
    public async Task<(Plan? Plan, IReadOnlyList<PlanIssue> Errors)> BuildAsync(ContentItem draft)
    {
        if (await types.Of(draft).FindPlanAsync(draft) is not { } plan)
        {
            return (null, []);
        }

        var departments = await loader.LoadDepartmentsAsync();
        var isPublished = await loader.IsPublishedAsync(plan.ContentItemId);
        var document = await loader.ToDocumentAsync(plan, departments, draft, withDrafts: !isPublished);
        document = await loader.WithHistoryAsync(plan, document) with { List = [] };
        var errors = PlanValidator.Errors(document);
        return errors.Count > 0 ? (null, errors) : (PlanFactory.Build(document), []);
    }
}
