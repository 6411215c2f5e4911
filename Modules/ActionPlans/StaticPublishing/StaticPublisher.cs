using ActionPlans.Cms.OutputCaching;
using Microsoft.Extensions.Hosting;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>
/// Keeps a folder equal to what is published. Each change is followed by one writing in the background, many changes in a row by one in
/// all: at any time at most one is at work and one waits. Another node's changes are noticed by <see cref="StaticPublishingTask"/>.
/// </summary>
public sealed class StaticPublisher(
    IShellHost host, ShellSettings shell, CacheEpoch epoch, IOptions<StaticPublishingOptions> options, IHostApplicationLifetime lifetime,
    TimeProvider time, ILogger<StaticPublisher> logger)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
    private readonly Lock _lock = new();
    private Task _waiting = Task.CompletedTask;
    private bool _isRequested;
    private bool _isStarted;
    private bool _isDisposed;
    private StaticSiteContent? _written;

    public StaticPublishingStatus Status { get; private set; } = new();

    /// <summary>Follows the changes of this node from now on, and writes what is published now.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (!_isStarted)
            {
                _isStarted = true;
                epoch.Incremented += RequestInBackground;
            }
        }

        RequestInBackground();
    }

    /// <summary>Writes what is published, unless the folder has it already.</summary>
    /// <returns>Ends when a writing has ended that began after this call.</returns>
    public Task RequestAsync()
    {
        lock (_lock)
        {
            // A change may still be told while the site stops. Its token source is gone by then.
            if (!_isRequested && !_isDisposed)
            {
                _isRequested = true;
                var stop = _stop.Token;
                _waiting = Task.Run(() => RunAsync(stop), CancellationToken.None);
            }

            return _waiting;
        }
    }

    public void Dispose()
    {
        epoch.Incremented -= RequestInBackground;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        _stop.Cancel();
        _stop.Dispose();
    }

    private void RequestInBackground() => _ = RequestAsync();

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(options.Value.QuietPeriod, stop);
            await _turn.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            lock (_lock)
            {
                // What is requested from here on may come after the plans were read.
                _isRequested = false;
            }

            var scope = await host.GetScopeAsync(shell);
            await scope.UsingAsync(s => WriteAsync(s.ServiceProvider.GetRequiredService<StaticSiteFiles>(), stop));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The services of a site that stops may be gone already. The folder is whole, and is compared when the site starts again.
        }
        catch (Exception exception)
        {
            Fail(StaticPublishingError.Failed, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task WriteAsync(StaticSiteFiles files, CancellationToken stop)
    {
        var settings = await files.SettingsAsync();
        if (settings.Folder is not { } folder)
        {
            Status = new StaticPublishingStatus();
            _written = null;
            return;
        }

        var content = await files.ReadAsync(settings);
        if (Directory.Exists(folder) && _written?.IsSameAs(content) == true)
        {
            Status = Status with { Folder = folder, Error = null, FailedAt = null };
            return;
        }

        try
        {
            var target = new DirectoryInfo(folder);
            if (!StaticFolder.MayReplace(target))
            {
                Fail(StaticPublishingError.ForeignFiles, null, folder);
                return;
            }

            await using var pages = await files.CreateAsync(content);
            var count = await StaticFolder.WriteAsync(pages, target, stop);
            _written = content;
            Status = new StaticPublishingStatus(folder, time.GetUtcNow(), count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail(StaticPublishingError.NotWritable, exception, folder);
        }
    }

    // Once for each reason, not every minute.
    private void Fail(StaticPublishingError error, Exception? exception, string? folder = null)
    {
        if (Status.Error != error)
        {
            logger.LogError(
                exception, "The static files are not written to {Folder}: {Error}. What was there is still there.", folder, error);
        }

        Status = Status with { Folder = folder ?? Status.Folder, Error = error, FailedAt = time.GetUtcNow() };
    }
}
