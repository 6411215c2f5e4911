using System.Collections.Concurrent;
using System.Net;
using ActionPlans.Orchard.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.Permalinks;

/// <summary>A site had a page where the plans' pages come to be: it is told, and not lost without a word.</summary>
public sealed class HiddenPageTests
{
    private const string Name = "旧計画のお知らせ";

    [Fact]
    public async Task A_page_whose_address_the_plans_take_is_told_in_the_log_and_on_our_screens()
    {
        var (folder, log) = (SiteTemplate.NewFolder(), new Words());
        var host = await SiteHost.StartAsync(
            folder,
            setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" },
            host: services => services.AddSingleton<ILoggerProvider>(log));
        try
        {
            Assert.Equal(HttpStatusCode.Redirect, await host.Anonymous.StatusAsync("/"));
            await host.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                var page = await manager.NewAsync("Article");
                page.DisplayText = Name;
                page.Alter<TitlePart>(part => part.Title = Name);
                page.Alter<AutoroutePart>(part => part.Path = "action-plans/2021");
                await manager.CreateAsync(page, VersionOptions.Published);
            });
            Assert.Equal(HttpStatusCode.OK, await host.Anonymous.StatusAsync("/action-plans/2021"));

            await host.RunRecipeAsync("Yuki2021");

            Assert.Equal(HttpStatusCode.NotFound, await host.Anonymous.StatusAsync("/action-plans/2021/"));
            Assert.Contains(
                log.All,
                line => line.Contains(Name, StringComparison.Ordinal) && line.Contains("action-plans/2021", StringComparison.Ordinal));
            var admin = await host.LogInAsAdminAsync();
            Assert.Contains(
                Name, (await admin.ReadAsync("/Admin/ActionPlans")).QuerySelector(".alert-warning")?.TextContent ?? "",
                StringComparison.Ordinal);
            host.Log.AssertNothingUnexpected();
        }
        finally
        {
            await host.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Words : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => All.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
