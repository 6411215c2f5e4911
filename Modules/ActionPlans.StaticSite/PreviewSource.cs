using ActionPlans.Pages.Export;

namespace ActionPlans.StaticSite;

/// <summary>The current plan file. While it has errors, the last valid plan is shown.</summary>
internal sealed class PreviewSource : IAsyncDisposable
{
    private readonly FileInfo _file;
    private readonly SiteKind _kind;
    private readonly TextWriter _error;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTime _readAt;
    private StaticPages _pages;

    public PreviewSource(FileInfo file, StaticPages pages, SiteKind kind, TextWriter error)
    {
        _file = file;
        _pages = pages;
        _kind = kind;
        _error = error;
        _readAt = WrittenAt();
    }

    public async Task<StaticPages> CurrentAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var written = WrittenAt();
            if (written != _readAt)
            {
                _readAt = written;
                if (await PlanFile.ReadAsync(_file, TextWriter.Null, _error, showWarnings: false, cancel) is { Plan: { } plan })
                {
                    // The old pages may still be in use by another request; they hold nothing that must be closed.
                    _pages = new StaticPages(plan.Publisher, [plan], _kind, "");
                }
            }

            return _pages;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return _pages.DisposeAsync();
    }

    private DateTime WrittenAt()
    {
        _file.Refresh();
        return _file.Exists ? _file.LastWriteTimeUtc : default;
    }
}
