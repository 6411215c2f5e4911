namespace ActionPlans.Reporting.Approval;

/// <summary>Publishes the reports whose time has come, every minute. Any number of nodes may do so at once.</summary>
[BackgroundTask(
    Title = "Action plans: publication at a set time", Schedule = "* * * * *",
    Description = "Publishes approved reports at the time that the secretariat has set.")]
public sealed class PublicationTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        // There is no request that would bring a language along.
        using var culture = CultureScope.Create(
            await serviceProvider.GetRequiredService<ILocalizationService>().GetDefaultCultureAsync(), ignoreSystemSettings: true);
        var now = serviceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        IReadOnlyList<DuePublication> due = [];
        await ShellScope.UsingChildScopeAsync(
            async scope => due = await scope.ServiceProvider.GetRequiredService<PublicationSchedule>().DueAsync(now));
        foreach (var publication in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ShellScope.UsingChildScopeAsync(
                scope => scope.ServiceProvider.GetRequiredService<PublicationSchedule>().PublishAsync(publication));
        }
    }
}
