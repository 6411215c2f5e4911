using System.Collections.Concurrent;
using System.Globalization;
using ActionPlans.Domain.Reporting;
using ActionPlans.Reporting.Messages;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using OrchardCore.BackgroundTasks;
using OrchardCore.Notifications;
using YesSql;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>
/// A clock that the test sets, one more way by which messages go out, and no background task but those that the test runs.
/// </summary>
public sealed class MessageStage : TimeProvider, IMessageChannel, IBackgroundTaskSettingsProvider
{
    private DateTimeOffset _now = new(2023, 4, 1, 9, 0, 0, TimeSpan.FromHours(9));

    public ConcurrentQueue<ReportMessage> Sent { get; } = [];

    /// <summary>The site is switched off in the middle of sending: nothing that comes after it happens.</summary>
    public bool PowerFails { get; set; }

    private bool _isOff;
    private long _passed;

    public bool IsReady => true;

    public IChangeToken ChangeToken { get; } = new CancellationChangeToken(CancellationToken.None);

    /// <summary>Sets the clock to a time in Japan, and lets everything run out that is kept for a moment.</summary>
    public void SetClock(string time)
    {
        _now = DateTimeOffset.Parse($"{time}+09:00", CultureInfo.InvariantCulture);
        _passed += TimestampFrequency * 10;
    }

    public override DateTimeOffset GetUtcNow()
        => _isOff && PowerFails ? throw new OperationCanceledException("No power.") : _now.ToUniversalTime();

    public override long GetTimestamp() => base.GetTimestamp() + _passed;

    public Task<(MailOutcome Mail, string? Error)?> SendAsync(ReportMessage message)
    {
        if (PowerFails)
        {
            _isOff = true;
            throw new OperationCanceledException();
        }

        Sent.Enqueue(message);
        return Task.FromResult<(MailOutcome, string?)?>(null);
    }

    public Task<BackgroundTaskSettings> GetSettingsAsync(IBackgroundTask task)
    {
        var settings = task.GetDefaultSettings();
        settings.Enable = false;
        return Task.FromResult(settings);
    }

    public void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(this);
        services.AddSingleton<IMessageChannel>(this);
        services.AddSingleton<IBackgroundTaskSettingsProvider>(this);
    }
}

public sealed class StagedSite : Site
{
    public MessageStage Stage { get; } = new();

    protected override void Configure(IServiceCollection services) => Stage.Configure(services);

    // The output cache is the host's.
    protected override void ConfigureHost(IServiceCollection services) => services.AddSingleton<TimeProvider>(Stage);
}

public sealed class StagedPostgresSite : PostgresSite
{
    public MessageStage Stage { get; } = new();

    protected override void Configure(IServiceCollection services) => Stage.Configure(services);
}

/// <summary>The background task, and what it leaves behind.</summary>
internal static class Reminding
{
    /// <summary>Runs the background task, as Orchard does.</summary>
    public static Task RemindAsync(this SiteHost node)
        => node.InScopeAsync(services => new ReminderTask().DoWorkAsync(services, CancellationToken.None));

    public static Task<IReadOnlyList<MessageClaim>> ClaimsAsync(
        this SiteHost site) => site.InScopeAsync<IReadOnlyList<MessageClaim>>(async services =>
        [.. await services.GetRequiredService<ISession>().Query<MessageClaim>().ListAsync()]);

    /// <summary>The subjects of what stands under people's bells, by their user ids.</summary>
    public static Task<ILookup<string, string>> BellsAsync(this SiteHost site) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>().Query<Notification>(collection: "Notification").ListAsync())
            .ToLookup(n => n.UserId, n => n.Subject));
}
