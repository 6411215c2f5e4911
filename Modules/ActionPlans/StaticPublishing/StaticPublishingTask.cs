namespace ActionPlans.Cms.StaticPublishing;

/// <summary>Writes what another node has published, and tries again what could not be written.</summary>
[BackgroundTask(
    Title = "Action plans: static files",
    Schedule = "* * * * *",
    Description = "Writes the static files of the plans where they are not those of what is published.")]
public sealed class StaticPublishingTask(StaticPublisher publisher) : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        => publisher.RequestAsync().WaitAsync(cancellationToken);
}

/// <summary>Begins to follow changes when the site starts, or the feature is switched on.</summary>
public sealed class StaticPublishingStart(StaticPublisher publisher) : ModularTenantEvents
{
    public override Task ActivatedAsync()
    {
        publisher.Start();
        return Task.CompletedTask;
    }
}
