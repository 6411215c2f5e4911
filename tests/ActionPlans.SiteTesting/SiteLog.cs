using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ActionPlans.SiteTesting;

/// <summary>
/// Collects warnings and errors of a site. Orchard logs and swallows what drivers and handlers throw, so an empty log is the only
/// proof that a page or an import went through whole.
/// </summary>
public sealed class SiteLog : ILoggerProvider
{
    /// <summary>What may be logged, and why.</summary>
    private static readonly (string Category, string Text, string Reason)[] Allowed =
    [
        ("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", "No XML encryptor configured",
            "Keys are not encrypted at rest on Linux unless the operator brings a certificate."),
        ("Microsoft.AspNetCore.DataProtection.Repositories.EphemeralXmlRepository", "Using an in-memory repository",
            "The set-up screen's own shell keeps no keys; the site that it makes does."),
        ("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", "Unexpected end of request content",
            "A browser that leaves a page while a script still sends the form: nobody waits for the answer."),
    ];

    private readonly ConcurrentQueue<string> _entries = [];
    private readonly ConcurrentQueue<string> _expected = [];

    /// <summary>Everything that was logged beyond the allowed list.</summary>
    public IReadOnlyCollection<string> Entries => _entries;

    /// <summary>Says that a test provokes such an entry.</summary>
    public void Expect(string fragment) => _expected.Enqueue(fragment);

    /// <summary>Fails on the first entry that no test expected; what was looked at is forgotten.</summary>
    public void AssertNothingUnexpected()
    {
        var unexpected = new List<string>();
        while (_entries.TryDequeue(out var entry))
        {
            if (!_expected.Any(fragment => entry.Contains(fragment, StringComparison.Ordinal)))
            {
                unexpected.Add(entry);
            }
        }

        Assert.True(unexpected.Count == 0, $"The site logged:\n{string.Join('\n', unexpected)}");
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger : ILogger
    {
        private readonly SiteLog _log;
        private readonly string _category;

        public Logger(SiteLog log, string category)
        {
            _log = log;
            _category = category;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var text = $"{formatter(state, exception)} {exception}";
            if (!Array.Exists(Allowed, a => a.Category == _category && text.Contains(a.Text, StringComparison.Ordinal)))
            {
                _log._entries.Enqueue($"{logLevel} {_category}: {text}");
            }
        }
    }
}
