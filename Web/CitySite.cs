namespace ActionPlans.Web;

/// <summary>The composition of the city's website. The tests boot the same, so that they test what ships.</summary>
public static class CitySite
{
    public static void AddCitySite(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
    }

    public static void UseCitySite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.UseStaticFiles();
        app.UseOrchardCore(orchard => orchard.UsePoweredByOrchardCore(false));
    }
}
