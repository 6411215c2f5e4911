using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Messages;

/// <summary>Tells the departments of a measure that the secretariat has returned their report.</summary>
public sealed class ReturnedMessages(IEnumerable<IMessageChannel> channels) : IReportTransitionHandler
{
    public Task RecordingAsync(ReportTransition transition) => Task.CompletedTask;

    public Task RecordedAsync(ReportTransition transition)
    {
        if (transition.To == ReportState.Returned && channels.Any(c => c.IsReady))
        {
            // The secretariat does not wait for a mail server. What is lost with a stopped site, the reminders' task finds and sends.
            ShellScope.AddDeferredTask(scope => SendAsync(scope.ServiceProvider, transition));
        }

        return Task.CompletedTask;
    }

    private static async Task SendAsync(IServiceProvider services, ReportTransition step)
    {
        using var culture = CultureScope.Create(
            await services.GetRequiredService<ILocalizationService>().GetDefaultCultureAsync(), ignoreSystemSettings: true);
        var sender = services.GetRequiredService<MessageSender>();
        foreach (var message in await services.GetRequiredService<ReturnedNotices>().OfAsync(step))
        {
            await sender.SendAsync(message);
        }
    }
}
