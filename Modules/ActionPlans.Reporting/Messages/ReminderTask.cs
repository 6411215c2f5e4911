namespace ActionPlans.Reporting.Messages;

/// <summary>Sends the reminders that are due, every ten minutes. Any number of nodes may do so at once.</summary>
[BackgroundTask(
    Title = "Action plans: reminders to report",
    Schedule = "*/10 * * * *",
    Description = "Reminds departments of the deadline of a reporting round and of reports that came back, "
        + "and tells the secretariat of submitted reports.")]
public sealed class ReminderTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        if (!serviceProvider.GetServices<IMessageChannel>().Any(c => c.IsReady))
        {
            return;
        }

        // There is no request that would bring a language along.
        using var culture = CultureScope.Create(
            await serviceProvider.GetRequiredService<ILocalizationService>().GetDefaultCultureAsync(), ignoreSystemSettings: true);
        var now = await serviceProvider.GetRequiredService<SiteClock>().NowAsync();
        IReadOnlyList<ReportMessage> messages = [];
        await ShellScope.UsingChildScopeAsync(
            async scope => messages = await scope.ServiceProvider.GetRequiredService<DueMessages>().FindAsync(now));
        var sender = serviceProvider.GetRequiredService<MessageSender>();
        foreach (var message in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await sender.SendAsync(message);
        }
    }
}
