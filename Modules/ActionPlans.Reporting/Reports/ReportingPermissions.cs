namespace ActionPlans.Reporting.Reports;

/// <summary>The permissions to report, to check and publish, and to assign users to departments.</summary>
public sealed class ReportingPermissions : IPermissionProvider
{
    public const string ReviewResultsName = "ReviewActionPlanResults";
    public const string ManageStaffName = "ManageActionPlanStaff";

    /// <summary>Writes and submits the reports of one's own departments. Which those are is read from the user at every request.</summary>
    public static readonly Permission ReportResults = new("ReportActionPlanResults", "Report the results of the own departments' measures");

    /// <summary>The secretariat: returns, approves and publishes reports, and opens and closes the years.</summary>
    public static readonly Permission ReviewResults =
        new(ReviewResultsName, "Return, approve and publish the reports of all departments");

    public static readonly Permission ManageStaff = new(ManageStaffName, "Set for which departments a user reports");

    public Task<IEnumerable<Permission>> GetPermissionsAsync()
        => Task.FromResult<IEnumerable<Permission>>([ReportResults, ReviewResults, ManageStaff]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ReviewResults, ManageStaff] },
    ];
}
