namespace ActionPlans.Reporting.Reports;

/// <summary>
/// What the person at the screen may do with reports. Departments are those of the stored user: who was moved to another department this
/// morning reports for it from the next click on.
/// </summary>
public sealed class ReportAccess(CurrentUser currentUser, PlanLoader loader, SiteClock day)
{
    private IReadOnlySet<string>? _departments;

    /// <summary>The user as stored in the database; null for an anonymous request, and for a disabled account.</summary>
    public Task<User?> UserAsync() => currentUser.FindAsync();

    /// <summary>The term ids of the departments for which the person reports; empty for everybody else.</summary>
    public async Task<IReadOnlySet<string>> DepartmentsAsync()
        => _departments ??= await currentUser.HasAsync(ReportingPermissions.ReportResults)
            ? (await currentUser.FindAsync())!.GetOrCreate<UserDepartments>().TermIds.ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    /// <summary>Whether the person is one of the secretariat.</summary>
    public Task<bool> MayReviewAsync() => currentUser.HasAsync(ReportingPermissions.ReviewResults);

    /// <summary>Whether the person keeps the accounts and departments of those who report.</summary>
    public Task<bool> MayManageStaffAsync() => currentUser.HasAsync(ReportingPermissions.ManageStaff);

    /// <summary>Whether the user may set an account's departments: needs the right to manage staff, and to edit this account.</summary>
    public async Task<bool> MaySetDepartmentsAsync(User user)
    {
        // Editing one's own account does not include assigning departments to it.
        var isSelf = user.UserId == (await currentUser.FindAsync())?.UserId;
        return await MayManageStaffAsync() && await currentUser.HasAsync(UsersPermissions.EditUsers, isSelf ? null : user);
    }

    /// <summary>Whether the person reports for any department, or for all.</summary>
    public async Task<bool> MayReportAsync() => await MayReviewAsync() || await currentUser.HasAsync(ReportingPermissions.ReportResults);

    /// <summary>Whether the person may write and read the reports of a measure.</summary>
    public async Task<bool> MayReportAsync(ContentItem measure) => await RoleAsync(measure) != ReportRole.None;

    /// <summary>How the person takes part in the reports of a measure. The secretariat may do all that a lead department may.</summary>
    public async Task<ReportRole> RoleAsync(ContentItem measure)
    {
        if (await MayReviewAsync())
        {
            return ReportRole.Lead;
        }

        var terms = await loader.LoadDepartmentsAsync(measure);
        return ReportRules.RoleOf(
            (await loader.LoadDepartmentsAsync()).Of(await DepartmentsAsync()),
            terms.Of(measure.GetOrCreate<MeasurePart>().Departments.TermContentItemIds ?? []),
            terms.Of(PlanContent.OtherDepartmentIds(measure)),
            FiscalYear.Of(await day.TodayAsync()));
    }
}
