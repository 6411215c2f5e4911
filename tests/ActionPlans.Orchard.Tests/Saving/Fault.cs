using ActionPlans.Cms;
using ActionPlans.Cms.Indexes;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using YesSql;
using YesSql.Indexes;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>How a fault shows.</summary>
public enum FaultKind
{
    /// <summary>Somebody's code throws; the session is whole.</summary>
    Thrown,

    /// <summary>The database found a change of somebody else's and the session is broken, as after a query that wrote first.</summary>
    Concurrency,

    /// <summary>The database was busy and the session is broken.</summary>
    Busy,

    /// <summary>The database's disk is full.</summary>
    Full,

    /// <summary>The database fails for a reason of its own.</summary>
    Database,

    /// <summary>The session is broken, and nobody says a word.</summary>
    Cancelled,

    /// <summary>All goes well until the database refuses the commit itself.</summary>
    Commit,
}

/// <summary>Where the next request meets a fault. One per site.</summary>
internal sealed class FaultPlan
{
    public const string Index = "Index";

    private string? _point;

    public FaultKind Kind { get; private set; }

    /// <summary>True once the fault was met.</summary>
    public bool IsMet { get; private set; }

    public void Arm(string point, FaultKind kind)
    {
        _point = point;
        Kind = kind;
        IsMet = false;
    }

    public void Disarm() => _point = null;

    /// <summary>True at the point that was armed, once.</summary>
    public bool Meets(string point)
    {
        if (_point != point)
        {
            return false;
        }

        _point = null;
        IsMet = true;
        return true;
    }

    /// <summary>At the point that was armed: breaks the request's session, or throws, or both.</summary>
    public async Task MeetAsync(string point, IServiceProvider services)
    {
        if (!Meets(point))
        {
            return;
        }

        var session = services.GetRequiredService<ISession>();
        if (Kind == FaultKind.Commit)
        {
            // Asked about only when the transaction ends.
            var transaction = await session.BeginTransactionAsync();
            await transaction.Connection!.ExecuteAsync("""INSERT INTO "FaultChild" ("ParentId") VALUES (1)""", transaction: transaction);
            return;
        }

        if (Kind != FaultKind.Thrown)
        {
            await session.CancelAsync();
        }

        if (Kind != FaultKind.Cancelled)
        {
            throw Exception();
        }
    }

    public Exception Exception() => Kind switch
    {
        FaultKind.Busy => new SqliteException("database is locked", 5),
        FaultKind.Full => new SqliteException("database or disk is full", 13),
        FaultKind.Database => new SqliteException("disk I/O error", 10),
        FaultKind.Thrown => new InvalidOperationException("A handler of somebody else's failed."),
        _ => new ConcurrencyException(new Document { Id = 1, Type = "test" }),
    };
}

/// <summary>Meets the fault at an event of content.</summary>
internal sealed class FaultHandler : ContentHandlerBase
{
    private readonly FaultPlan _plan;
    private readonly IServiceProvider _services;

    public FaultHandler(FaultPlan plan, IServiceProvider services)
    {
        _plan = plan;
        _services = services;
    }

    public override Task CreatingAsync(CreateContentContext context) => MeetAsync("Creating", context.ContentItem);

    public override Task CreatedAsync(CreateContentContext context) => MeetAsync("Created", context.ContentItem);

    public override Task VersioningAsync(VersionContentContext context) => MeetAsync("Versioning", context.ContentItem);

    public override Task VersionedAsync(VersionContentContext context) => MeetAsync("Versioned", context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context) => MeetAsync("Updating", context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => MeetAsync("Updated", context.ContentItem);

    public override Task DraftSavingAsync(SaveDraftContentContext context) => MeetAsync("DraftSaving", context.ContentItem);

    public override Task DraftSavedAsync(SaveDraftContentContext context) => MeetAsync("DraftSaved", context.ContentItem);

    public override Task PublishingAsync(PublishContentContext context) => MeetAsync("Publishing", context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context) => MeetAsync("Published", context.ContentItem);

    public override Task UnpublishingAsync(PublishContentContext context) => MeetAsync("Unpublishing", context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => MeetAsync("Unpublished", context.ContentItem);

    public override Task RemovingAsync(RemoveContentContext context) => MeetAsync("Removing", context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => MeetAsync("Removed", context.ContentItem);

    private Task MeetAsync(string point, ContentItem item)
        => ContentTypes.IsPlanContent(item.ContentType) ? _plan.MeetAsync(point, _services) : Task.CompletedTask;
}

/// <summary>Meets the fault where an index is made, in the midst of writing to the database.</summary>
internal sealed class FaultIndexProvider : IndexProvider<ContentItem>
{
    private readonly FaultPlan _plan;

    public FaultIndexProvider(FaultPlan plan)
    {
        _plan = plan;
    }

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<MeasureIndex>()
            .Map(
                item => ContentTypes.IsPlanContent(item.ContentType) && _plan.Meets(FaultPlan.Index)
                ? throw _plan.Exception()
                : Array.Empty<MeasureIndex>());
}
