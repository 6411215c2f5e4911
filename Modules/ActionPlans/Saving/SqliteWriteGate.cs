namespace ActionPlans.Cms.Saving;

/// <summary>
/// SQLite lets one transaction write at a time, and its provider waits for the other with its thread asleep, 150 ms at a time: of twenty
/// clerks some would wait for a second. Here the saves of this node wait in turn, with no thread. Other databases need no turn.
/// </summary>
public sealed class SqliteWriteGate(IStore store) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly bool _isNeeded = store.Configuration.SqlDialect.Name == "Sqlite";

    /// <summary>
    /// Waits for the turn of a request; a request that has it already has it. Whoever waits too long goes on: then the database decides.
    /// </summary>
    public async Task<IDisposable?> TakeAsync(HttpContext http)
    {
        if (!_isNeeded || http.Items.ContainsKey(this) || !await _turn.WaitAsync(Patience))
        {
            return null;
        }

        http.Items[this] = this;
        return new Taken(this, http);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SqliteWriteGate turn, HttpContext http) : IDisposable
    {
        public void Dispose()
        {
            if (http.Items.Remove(turn))
            {
                turn._turn.Release();
            }
        }
    }
}
