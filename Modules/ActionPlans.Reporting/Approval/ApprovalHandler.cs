using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Approval;

/// <summary>
/// A result of a year that departments report is published only once the secretariat approved its report, from wherever it is published: an
/// editor, a list, a workflow, a time that was set. An import of a file that was checked whole is the administrator's own word.
/// </summary>
// Services are resolved when needed: the rounds need the session, which needs all handlers.
public sealed class ApprovalHandler(IServiceProvider services, ILogger<ApprovalHandler> logger) : ContentHandlerBase
{
    // An import of content items asks here and nowhere else whether it may publish.
    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        if (context.ContentItem.Published && await RefusalAsync(context.ContentItem) is { } refusal)
        {
            context.Fail(refusal);
        }
    }

    public override async Task PublishingAsync(PublishContentContext context)
    {
        if (!context.ContentItem.Has<AnnualResultPart>())
        {
            return;
        }

        await context.CancelUnlessAsync(async () =>
        {
            if (await RefusalAsync(context.ContentItem) is not { } refusal)
            {
                return true;
            }

            services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater?.ModelState.AddModelError("", refusal);
            if (logger.IsEnabled(LogLevel.Information))
            {
                logger.LogInformation("{Item} was not published: {Reason}", context.ContentItem.DisplayText, refusal);
            }

            return false;
        });
    }

    private async Task<string?> RefusalAsync(ContentItem item)
    {
        var state = ReportContent.DraftStateOf(item);
        if (!item.TryGet<AnnualResultPart>(out var part) || part.About() is not { } about
            || ReportRules.Allows(state, ReportAction.Publish)
            || PlanWriteContext.Has(WriteFacts.PlanValidated)
            || await services.GetRequiredService<RoundStore>().FindAsync(part.PlanContentItemId, about) is null
            || (await services.GetRequiredService<ISiteService>().GetSettingsAsync<ReportingSettings>()).PublishesUnapproved)
        {
            return null;
        }

        return PlanIssue.Error("report_not_approved", "$", item.DisplayText, ReportStateFormatter.Japanese(state))
            .Message();
    }
}
