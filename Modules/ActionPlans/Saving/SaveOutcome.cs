using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace ActionPlans.Cms.Saving;

public enum SaveOutcome
{
    /// <summary>Committed, with everything that was expected of it.</summary>
    Stored,

    /// <summary>Concurrent writes of the same item, or a check that found nothing stored. A retry shows the stored state.</summary>
    Conflict,

    /// <summary>A lock, a deadlock or a timeout: waiting helps.</summary>
    Busy,

    /// <summary>The database has no space left: waiting does not help.</summary>
    Full,

    /// <summary>The database failed otherwise: waiting does not help.</summary>
    Failed,
}

/// <summary>Tells the faults of Orchard's four databases apart, by the codes of their manuals.</summary>
public static class SaveFaults
{
    public static SaveOutcome Of(Exception? exception) => exception switch
    {
        SqliteException sqlite => Of(sqlite),
        PostgresException postgres => Of(postgres),
        MySqlException mysql => Of(mysql),
        SqlException sql => Of(sql),
        DbException { InnerException: TimeoutException } => SaveOutcome.Busy,
        DbException => SaveOutcome.Failed,
        _ => SaveOutcome.Conflict,
    };

    /// <summary>Whether doing it again may help: two writers at once, or a database at work.</summary>
    public static bool IsContention(this Exception exception)
        => exception is ConcurrencyException || (exception is DbException && Of(exception) is SaveOutcome.Conflict or SaveOutcome.Busy);

    /// <summary>Whether an exception comes from the database, itself or by way of others.</summary>
    public static bool IsOfDatabase(this Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException)
            {
                return true;
            }
        }

        return false;
    }

    private static SaveOutcome Of(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => SaveOutcome.Busy, // SQLITE_BUSY, SQLITE_LOCKED
        13 => SaveOutcome.Full,
        19 => SaveOutcome.Conflict, // SQLITE_CONSTRAINT
        _ => SaveOutcome.Failed,
    };

    private static SaveOutcome Of(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => SaveOutcome.Busy,
        PostgresErrorCodes.DiskFull => SaveOutcome.Full,
        // Class 40, transaction rollback: serialization failures and deadlocks. Class 23: a unique key, or another constraint.
        var state when state.StartsWith("40", StringComparison.Ordinal) => SaveOutcome.Busy,
        var state when state.StartsWith("23", StringComparison.Ordinal) => SaveOutcome.Conflict,
        _ => SaveOutcome.Failed,
    };

    private static SaveOutcome Of(MySqlException exception) => exception.ErrorCode switch
    {
        MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout or MySqlErrorCode.CommandTimeoutExpired => SaveOutcome.Busy,
        MySqlErrorCode.DiskFull or MySqlErrorCode.RecordFileFull => SaveOutcome.Full,
        MySqlErrorCode.DuplicateKeyEntry => SaveOutcome.Conflict,
        _ => SaveOutcome.Failed,
    };

    private static SaveOutcome Of(SqlException exception) => exception.Number switch
    {
        -2 or 1205 or 1222 => SaveOutcome.Busy, // timeout, deadlock, lock timeout
        1105 or 9002 => SaveOutcome.Full,
        2601 or 2627 => SaveOutcome.Conflict, // unique index, unique constraint
        _ => SaveOutcome.Failed,
    };
}
