using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Departments;

/// <summary>
/// Keeps the departments that plans use, from wherever the taxonomy is changed. Orchard swallows what a handler throws,
/// so everything is refused until the check has passed.
/// </summary>
// Services are resolved when needed: the guard needs the content manager, which needs all handlers.
public sealed class DepartmentHandler(IServiceProvider services, IHtmlLocalizer<DepartmentHandler> H) : ContentHandlerBase
{
    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        if (IsDepartments(context.ContentItem))
        {
            foreach (var problem in await Guard.ProblemsAsync(context.ContentItem))
            {
                context.Fail(problem);
            }
        }
    }

    public override Task PublishingAsync(PublishContentContext context)
        => IsDepartments(context.ContentItem)
            ? context.CancelUnlessAsync(async () => await HasNoProblemAsync(context.ContentItem) && await RecordAsync(context.ContentItem))
            : Task.CompletedTask;

    public override Task UnpublishingAsync(PublishContentContext context)
        => IsDepartments(context.ContentItem) ? context.CancelUnlessAsync(IsUnusedAsync) : Task.CompletedTask;

    // Discarding a draft comes here too, and leaves the published version.
    public override Task RemovingAsync(RemoveContentContext context)
        => IsDepartments(context.ContentItem) && context.NoActiveVersionLeft
            ? context.CancelUnlessAsync(IsUnusedAsync)
            : Task.CompletedTask;

    private async Task<bool> HasNoProblemAsync(ContentItem taxonomy)
    {
        var problems = await Guard.ProblemsAsync(taxonomy);
        foreach (var problem in problems)
        {
            await Notifier.ErrorAsync(H["Not published: {0}", problem]);
        }

        return problems.Count == 0;
    }

    private async Task<bool> RecordAsync(ContentItem taxonomy)
    {
        var before = await services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync();
        await services.GetRequiredService<IPublicationGuard>().RecordAsync(before, PlanContent.ToTerms(taxonomy));
        return true;
    }

    private DepartmentGuard Guard => services.GetRequiredService<DepartmentGuard>();

    private INotifier Notifier => services.GetRequiredService<INotifier>();

    private async Task<bool> IsUnusedAsync()
    {
        var uses = (await Guard.UsesAsync()).Values.SelectMany(names => names).Distinct().ToArray();
        if (uses.Length > 0)
        {
            await Notifier.ErrorAsync(H["The departments stay published. They are used by: {0}.", DepartmentGuard.Join(uses)]);
        }

        return uses.Length == 0;
    }

    private static bool IsDepartments(ContentItem item) => item.ContentItemId == ContentTypes.DepartmentsTaxonomyId;
}
