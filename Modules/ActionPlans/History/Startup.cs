using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace ActionPlans.Cms.History;

/// <summary>The ledger of public changes.</summary>
public sealed class Startup : StartupBase
{
    // After all others: what they refuse is not recorded.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ChangePart>().UseDisplayDriver<ChangePartDisplayDriver>();
        services.AddDataMigration<LedgerMigrations>();
        services.AddIndexProvider<LedgerEntryIndexProvider>();
        services.AddScoped<LedgerStore>();
        services.AddScoped<IPlanHistory>(provider => provider.GetRequiredService<LedgerStore>());
        services.AddScoped<PublicItems>();
        services.AddScoped<ChangeGuard>();
        services.AddScoped<IPublicationDoubts, PastTargetDoubts>();
        services.AddScoped<LedgerWithholding>();
        services.AddScoped<LedgerMending>();
        services.AddScoped<PublishedChanges>();
        services.AddScoped<IContentHandler, LedgerHandler>();
        services.AddScoped<IContentDisplayHandler, ChangeDisplayHandler>();
    }
}
