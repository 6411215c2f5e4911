using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using YesSql;

namespace ActionPlans.Cms.Concurrency;

/// <summary>Why something was not stored.</summary>
public enum StoreFault
{
    /// <summary>Two people wrote the same thing at once, or a check found nothing stored: doing it again shows what stands there.</summary>
    Conflict,

    /// <summary>A lock, a deadlock or a timeout: waiting helps.</summary>
    Busy,

    /// <summary>The database has no space left: waiting does not help.</summary>
    Full,

    /// <summary>The database failed otherwise: waiting does not help.</summary>
    Database,
}

/// <summary>Tells the faults of Orchard's four databases apart, by the codes of their manuals.</summary>
public static class StoreFaults
{
    /// <summary>What an exception means for whoever wanted to store something.</summary>
    public static StoreFault Of(Exception? exception) => exception switch
    {
        SqliteException sqlite => Of(sqlite),
        PostgresException postgres => Of(postgres),
        MySqlException mysql => Of(mysql),
        SqlException sql => Of(sql),
        DbException { InnerException: TimeoutException } => StoreFault.Busy,
        DbException => StoreFault.Database,
        _ => StoreFault.Conflict,
    };

    /// <summary>Whether doing it again may help: two writers at once, or a database at work.</summary>
    public static bool IsContention(this Exception exception)
        => exception is ConcurrencyException || (exception is DbException && Of(exception) is StoreFault.Conflict or StoreFault.Busy);

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

    private static StoreFault Of(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => StoreFault.Busy, // SQLITE_BUSY, SQLITE_LOCKED
        13 => StoreFault.Full,
        19 => StoreFault.Conflict, // SQLITE_CONSTRAINT
        _ => StoreFault.Database,
    };

    private static StoreFault Of(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => StoreFault.Busy,
        PostgresErrorCodes.DiskFull => StoreFault.Full,
        // Class 40, transaction rollback: serialization failures and deadlocks. Class 23: a unique key, or another constraint.
        var state when state.StartsWith("40", StringComparison.Ordinal) => StoreFault.Busy,
        var state when state.StartsWith("23", StringComparison.Ordinal) => StoreFault.Conflict,
        _ => StoreFault.Database,
    };

    private static StoreFault Of(MySqlException exception) => exception.ErrorCode switch
    {
        MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout or MySqlErrorCode.CommandTimeoutExpired => StoreFault.Busy,
        MySqlErrorCode.DiskFull or MySqlErrorCode.RecordFileFull => StoreFault.Full,
        MySqlErrorCode.DuplicateKeyEntry => StoreFault.Conflict,
        _ => StoreFault.Database,
    };

    private static StoreFault Of(SqlException exception) => exception.Number switch
    {
        -2 or 1205 or 1222 => StoreFault.Busy, // timeout, deadlock, lock timeout
        1105 or 9002 => StoreFault.Full,
        2601 or 2627 => StoreFault.Conflict, // unique index, unique constraint
        _ => StoreFault.Database,
    };
}
