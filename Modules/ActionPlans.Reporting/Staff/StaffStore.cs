using Microsoft.AspNetCore.Identity;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff;

/// <summary>Sets for which departments a person reports.</summary>
public sealed class StaffStore(UserManager<IUser> users, VerifiedCommit commit, PlanLoader loader)
{
    /// <param name="seen">What <see cref="Seen"/> said when the form was opened.</param>
    /// <param name="termIds">The departments; what is none is left out.</param>
    /// <returns>Null where they were changed concurrently since the form was opened: nothing was overwritten.</returns>
    public async Task<SaveOutcome?> SetAsync(User user, string? seen, IEnumerable<string> termIds)
    {
        // A form that saw no department sends an empty field, which is bound as null.
        if ((seen ?? "") != Seen(user))
        {
            return null;
        }

        user.Put(new UserDepartments { TermIds = Known(await loader.LoadDepartmentsAsync(), termIds) });
        if (!(await users.UpdateAsync(user)).Succeeded)
        {
            return await commit.FailAsync(null);
        }

        commit.Expect(user.Id, user);
        return await commit.CommitAsync();
    }

    /// <summary>Tells one state of a person's departments from another.</summary>
    public static string Seen(User user) => string.Join(' ', user.GetOrCreate<UserDepartments>().TermIds);

    /// <summary>Those that are departments of the site, each once.</summary>
    public static IReadOnlyList<string> Known(DepartmentTerms terms, IEnumerable<string> termIds)
    {
        var wanted = termIds.ToHashSet(StringComparer.Ordinal);
        return [.. terms.ById.Keys.Where(wanted.Contains)];
    }
}
