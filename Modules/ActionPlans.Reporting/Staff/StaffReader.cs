using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff;

/// <param name="MayReport">Whether it is switched on and has a role that reports.</param>
/// <param name="Choices">All departments, the person's own chosen.</param>
public sealed record StaffMember(User User, bool MayReport, IReadOnlyList<DepartmentChoice> Choices)
{
    /// <summary>The person's departments as a form must have seen them, to change them.</summary>
    public string Seen => StaffStore.Seen(User);

    public IEnumerable<string> Departments => Choices.Where(c => c.Chosen).Select(c => c.Name);
}

/// <param name="People">The names of those who report for it now.</param>
/// <param name="IsOfNow">False for a department that a reorganisation has ended or not yet begun.</param>
public sealed record StaffedDepartment(string Name, IReadOnlyList<string> People, bool IsOfNow);

/// <summary>Who reports for which department.</summary>
public sealed class StaffReader(ISession session, PlanLoader loader, ClerkRoles roles, SiteClock day)
{
    /// <summary>Everybody who may report, and those who have departments but may not.</summary>
    public async Task<(IReadOnlyList<StaffMember> Members, IReadOnlyList<StaffedDepartment> Departments)> ReadAsync()
    {
        var terms = await loader.LoadDepartmentsAsync();
        var reporting = await roles.ReportingAsync();
        var members = (await session.Query<User>().ListAsync())
            .Select(user => new StaffMember(
                user,
                user.IsEnabled && user.RoleNames.Any(reporting.Contains),
                Choices(terms, user.GetOrCreate<UserDepartments>().TermIds)))
            .Where(m => m.User.RoleNames.Any(reporting.Contains) || m.Departments.Any())
            .OrderBy(m => m.User.UserName, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var year = FiscalYear.Of(await day.TodayAsync());
        var departments = terms.ById.Select(term => new StaffedDepartment(
            term.Value.Name,
            [.. members.Where(m => m.MayReport && (m.Choices.Any(c => c.Chosen && c.Id == term.Key)
                || terms.InCharge(m.Choices.Where(c => c.Chosen).Select(c => c.Id), year).Contains(term.Value.Interpretation.Slug)))
                .Select(m => m.User.UserName)],
            (term.Value.Interpretation.ValidFrom is not { } from || from <= year)
                && (term.Value.Interpretation.ValidTo is not { } to || to >= year)));
        return (members, [.. departments]);
    }

    /// <summary>All departments of the site, in its order.</summary>
    public static IReadOnlyList<DepartmentChoice> Choices(DepartmentTerms terms, IReadOnlyCollection<string> chosen)
        => [.. terms.ById.Select(term => new DepartmentChoice(term.Key, term.Value.Name, chosen.Contains(term.Key)))];
}
