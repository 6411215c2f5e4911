namespace ActionPlans.Cms.Saving;

/// <summary>The one way to write: checked inside the transaction, committed once, with an outcome.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<WriteExpectations>();
        services.AddScoped<IContentHandler>(provider => provider.GetRequiredService<WriteExpectations>());
        services.AddScoped<VerifiedCommit>();
        services.AddScoped<SessionDetacher>();
        services.AddSingleton<SqliteWriteGate>();
        services.AddScoped<VerifiedSaveRunner>();
    }
}
