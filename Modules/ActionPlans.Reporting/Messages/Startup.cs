using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>Messages to departments: reminders, and reports that were returned.</summary>
[Feature(FeatureIds.Reminders)]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<MessageMigrations>();
        services.AddIndexProvider<MessageClaimIndexProvider>();
        services.AddScoped<MessageLinks>();
        services.AddScoped<MessageText>();
        services.AddScoped<MessageSender>();
        services.AddScoped<MessageResender>();
        services.AddScoped<IRoundMessages>(services => services.GetRequiredService<MessageResender>());
        services.AddScoped<DueMessages>();
        services.AddScoped<ReturnedNotices>();
        services.AddScoped<SubmissionNotices>();
        services.AddScoped<IReportTransitionHandler, ReturnedMessages>();
        services.AddSingleton<IBackgroundTask, ReminderTask>();
    }
}

/// <summary>The bell of the admin, on sites that have it.</summary>
[Feature(FeatureIds.Reminders)]
[RequireFeatures("OrchardCore.Notifications")]
public sealed class NotificationStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IMessageChannel, NotificationChannel>();
}

/// <summary>Mail, on sites that have it.</summary>
[Feature(FeatureIds.Reminders)]
[RequireFeatures("OrchardCore.Email")]
public sealed class MailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IMessageChannel, MailChannel>();
}
