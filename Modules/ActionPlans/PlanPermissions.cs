namespace ActionPlans.Cms;

/// <summary>The rights that this module adds to those to its content types.</summary>
public sealed class PlanPermissions : IPermissionProvider
{
    public const string ManageDepartmentsName = "ManageActionPlanDepartments";
    public const string ImportPlansName = "ImportActionPlans";

    /// <summary>
    /// Keeps the departments. Orchard's own ManageTaxonomy opens every taxonomy of a site, and editing one as content needs the right to
    /// edit all content; neither is for those who keep plans.
    /// </summary>
    public static readonly Permission ManageDepartments = new(ManageDepartmentsName, "Manage the departments of action plans");

    /// <summary>Imports plan files from the admin. What a file brings is published at once.</summary>
    public static readonly Permission ImportPlans = new(ImportPlansName, "Import plan files, which publishes what they hold");

    /// <summary>Sets the synonyms of the search.</summary>
    public static readonly Permission ManageSearch = new("ManageActionPlanSearch", "Set the synonyms of the search in action plans");

    private static readonly Permission[] All = [ManageDepartments, ImportPlans, ManageSearch];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = All }];
}
