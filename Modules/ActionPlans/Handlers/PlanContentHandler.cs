using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Keeps invalid content from being stored by a recipe or a workflow, and from being published from anywhere,
/// and gives every item its name in lists.
/// </summary>
public sealed class PlanContentHandler(
    IServiceProvider services, ILogger<PlanContentHandler> logger, IStringLocalizer<PlanContentHandler> localizer)
    : ContentHandlerBase
{
    // Resolved when needed: the validator needs the content manager, which needs all handlers.
    private readonly IServiceProvider _services = services;
    internal readonly IStringLocalizer S = localizer;

    public override Task CreatingAsync(CreateContentContext context) => NameAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context) => NameAsync(context.ContentItem);

    public override Task CloningAsync(CloneContentContext context) => NameAsync(context.CloneContentItem);

    public override Task CreatedAsync(CreateContentContext context) => ConfirmAsync(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => ConfirmAsync(context.ContentItem);

    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        foreach (var issue in await Validator.ValidateAsync(context.ContentItem))
        {
            context.Fail(issue.Message());
        }
    }

    public override async Task PublishingAsync(PublishContentContext context)
    {
        if (!ContentTypes.HasPage(context.ContentItem.ContentType))
        {
            return;
        }

        // Orchard swallows what a handler throws. Refused until the check has passed, so that a failing check publishes nothing.
        var refusedBefore = context.Cancel;
        context.Cancel = true;
        var issues = await Validator.ValidateAsync(context.ContentItem);
        context.Cancel = refusedBefore || issues.Count > 0;
        if (issues.Count > 0)
        {
            var updater = _services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater;
            foreach (var message in issues.Select(i => i.Message()))
            {
                updater?.ModelState.AddModelError("", message);
                if (logger.IsEnabled(LogLevel.Information))
                {
                    logger.LogInformation("{Item} was not published: {Reason}", context.ContentItem.DisplayText, message);
                }
            }
        }
    }

    // Two people may write one year's result, or one year's summary, in the same moment. Both pass the validation, the database refuses the
    // second by its unique key, and Orchard swallows that. Asked here, the form comes back with what was typed.
    private async Task ConfirmAsync(ContentItem item)
    {
        var isSummary = item.TryGet<YearSummaryPart>(out var summary) && summary.Year is not null;
        if (!item.Latest || !(isSummary || (item.TryGet<AnnualResultPart>(out var result) && result.Year is not null)))
        {
            return;
        }

        if (await _services.GetRequiredService<VerifiedCommit>().CheckAsync(item) != SaveOutcome.Stored)
        {
            _services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater?.ModelState.AddModelError("", isSummary
                ? S["Somebody else saved a summary of this year in the same moment. Edit that one."]
                : S["Somebody else saved a result of this measure and year in the same moment. Edit that one."]);
        }
    }

    private PlanContentValidator Validator => _services.GetRequiredService<PlanContentValidator>();

    private async Task NameAsync(ContentItem item)
    {
        if (item.TryGet<ActionPlanPart>(out var plan))
        {
            item.DisplayText = plan.Title;
        }
        else if (item.TryGet<MeasurePart>(out var measure))
        {
            item.DisplayText = PlanContent.DisplayText(measure.No, measure.Name);
        }
        else if (item.TryGet<AnnualResultPart>(out var result))
        {
            var of = await _services.GetRequiredService<IContentManager>().GetAsync(result.MeasureContentItemId, VersionOptions.Latest);
            item.DisplayText = PlanContent.DisplayText(of?.DisplayText ?? S["Annual result"], result.Year);
        }
        else if (item.TryGet<YearSummaryPart>(out var summary))
        {
            var of = await _services.GetRequiredService<IContentManager>().GetAsync(summary.PlanContentItemId, VersionOptions.Latest);
            item.DisplayText = S["{0}: summary of {1}", of?.DisplayText ?? S["Plan"].Value, summary.Year?.JapaneseName ?? ""];
        }
    }
}
