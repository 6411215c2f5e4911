using System.Data.Common;
using ActionPlans.Cms.Reporting;
using ActionPlans.Cms.Services;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace ActionPlans.Cms.Staff;

/// <summary>What came of setting somebody's departments.</summary>
public enum StaffOutcome
{
    Stored,

    /// <summary>Somebody else set them since the form was opened; nothing was overwritten.</summary>
    ChangedMeanwhile,

    NotStored,
}

/// <summary>Sets for which departments a person reports.</summary>
public sealed class StaffStore
{
    private readonly UserManager<IUser> _users;
    private readonly ISession _session;
    private readonly IStore _store;
    private readonly PlanLoader _loader;
    private readonly ILogger<StaffStore> _logger;

    public StaffStore(UserManager<IUser> users, ISession session, IStore store, PlanLoader loader, ILogger<StaffStore> logger)
    {
        _users = users;
        _session = session;
        _store = store;
        _loader = loader;
        _logger = logger;
    }

    /// <param name="user">The person.</param>
    /// <param name="seen">What <see cref="Seen"/> said when the form was opened.</param>
    /// <param name="termIds">The departments; what is none is left out.</param>
    public async Task<StaffOutcome> SetAsync(User user, string? seen, IEnumerable<string> termIds)
    {
        ArgumentNullException.ThrowIfNull(user);

        // A form that saw no department sends an empty field, which is bound as null.
        if ((seen ?? "") != Seen(user))
        {
            return StaffOutcome.ChangedMeanwhile;
        }

        var wanted = new UserDepartments { TermIds = Known(await _loader.LoadDepartmentsAsync(), termIds) };
        try
        {
            user.Put(wanted);
            if ((await _users.UpdateAsync(user)).Succeeded)
            {
                await _session.SaveChangesAsync();
                return await StoredAsync(user.UserId) == Text(wanted.TermIds) ? StaffOutcome.Stored : StaffOutcome.NotStored;
            }
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            _logger.LogWarning(exception, "The departments of a user were not stored.");
        }

        await _session.CancelAsync();
        return StaffOutcome.NotStored;
    }

    /// <summary>Tells one state of a person's departments from another.</summary>
    public static string Seen(User user) => Text(user.GetOrCreate<UserDepartments>().TermIds);

    /// <summary>Those that are departments of the site, each once.</summary>
    public static IReadOnlyList<string> Known(DepartmentTerms terms, IEnumerable<string> termIds)
    {
        ArgumentNullException.ThrowIfNull(terms);

        var wanted = termIds.ToHashSet(StringComparer.Ordinal);
        return [.. terms.ById.Keys.Where(wanted.Contains)];
    }

    // In a session of its own: this one would show what it was given.
    private async Task<string?> StoredAsync(string userId)
    {
        await using var session = _store.CreateSession();
        return await session.Query<User, UserIndex>(i => i.UserId == userId).FirstOrDefaultAsync() is { } stored ? Seen(stored) : null;
    }

    private static string Text(IEnumerable<string> termIds) => string.Join(' ', termIds);
}
