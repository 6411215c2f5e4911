using ActionPlans.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddCitySite();

var app = builder.Build();
app.UseCitySite();
if (args is [PasswordReset.Command, ..])
{
    return await PasswordReset.RunAsync(app.Services, args.ElementAtOrDefault(1), Console.Out);
}

await app.RunAsync();
return 0;
