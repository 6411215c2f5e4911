// ./StockSite --plan PLAN.json: on an empty App_Data the first request sets up Orchard's own blog and /measures, a Liquid page that
// lists the plan's measures by a query.
using ActionPlans.Benchmarks.StockSite;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
if (builder.Configuration["plan"] is { } plan)
{
    StockList.WriteRecipe(plan, builder.Environment.ContentRootPath);
}

builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
var app = builder.Build();
app.UseStaticFiles();
app.UseOrchardCore();
await app.RunAsync();
