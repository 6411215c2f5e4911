namespace ActionPlans.Cms.Departments;

/// <summary>
/// The right to keep the departments. Orchard's own ManageTaxonomy opens every taxonomy of a site, and editing one as content needs the
/// right to edit all content; neither is for those who keep plans.
/// </summary>
public sealed class DepartmentPermissions : IPermissionProvider
{
    public const string ManageDepartmentsName = "ManageActionPlanDepartments";

    public static readonly Permission ManageDepartments = new(ManageDepartmentsName, "Manage the departments of action plans");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageDepartments]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageDepartments] },
    ];
}
