// Serves the files of its wwwroot: /measure.html as they lie there, /cached/measure.html from the output cache.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddOutputCache();

var app = builder.Build();
app.UseStaticFiles();
app.UseOutputCache();
app.MapGet(
    "/cached/{name}",
    (string name) => Results.Bytes(
        File.ReadAllBytes(Path.Combine(app.Environment.WebRootPath, Path.GetFileName(name))), "text/html; charset=utf-8"))
    .CacheOutput(policy => policy.Expire(TimeSpan.FromDays(1)));
await app.RunAsync();
