using Fluid.Values;

namespace ActionPlans.Cms.Liquid;

/// <summary>Years and values in Liquid templates.</summary>
[RequireFeatures("OrchardCore.Liquid")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddLiquidFilter<FiscalYearFilter>("fiscal_year");
        services.AddLiquidFilter<TargetValueFilter>("target_value");
        // Liquid would write our kinds and statuses as numbers.
        services.Configure<TemplateOptions>(options => options.ValueConverters.Add(value =>
            value is Enum && value.GetType().Assembly == typeof(TargetValue).Assembly ? new StringValue(value.ToString()!) : null));
    }
}
