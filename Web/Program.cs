using ActionPlans.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddCitySite();

var app = builder.Build();
app.UseCitySite();
await app.RunAsync();
