using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace ActionPlans.Cms.Admin;

/// <summary>Stores what was done and looks whether it is there, so that nobody is told of a success that the database refused.</summary>
public sealed class ItemStore
{
    private readonly ISession _session;
    private readonly ILogger<ItemStore> _logger;

    public ItemStore(ISession session, ILogger<ItemStore> logger)
    {
        _session = session;
        _logger = logger;
    }

    /// <param name="expected">The row that must be there afterwards.</param>
    /// <returns>False where nothing was stored.</returns>
    public async Task<bool> SaveAsync(Expression<Func<ContentItemIndex, bool>> expected)
    {
        try
        {
            await _session.SaveChangesAsync();
            return await _session.QueryIndex(expected).CountAsync() > 0;
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            // Two people in the same moment: the second is told, and the first one's text stands.
            _logger.LogWarning(exception, "The change was not stored.");
            await _session.CancelAsync();
            return false;
        }
    }
}
