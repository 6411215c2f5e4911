using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Remembers the first fault of the database in what a request does. Orchard logs and swallows what handlers throw, and the session then
/// stores nothing: without this nobody could say why.
/// </summary>
internal sealed class StoreFaultWatch : IDisposable
{
    private static readonly AsyncLocal<StoreFaultWatch?> Current = new();

    private StoreFaultWatch()
    {
    }

    /// <summary>Null where the database said nothing.</summary>
    public DbException? First { get; private set; }

    /// <summary>Begins to watch what the caller does and awaits, until it is disposed.</summary>
    public static StoreFaultWatch Begin()
    {
        var watch = new StoreFaultWatch();
        Current.Value = watch;
        AppDomain.CurrentDomain.FirstChanceException += watch.Saw;
        return watch;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Saw;
        Current.Value = null;
    }

    // Called for the exceptions of all requests, on the thread that throws: the flow tells whose it is.
    private void Saw(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (Current.Value == this && thrown.Exception is DbException exception)
        {
            First ??= exception;
        }
    }
}
