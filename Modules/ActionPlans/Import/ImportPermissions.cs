namespace ActionPlans.Cms.Import;

/// <summary>The right to import plan files from the admin. What a file brings is published at once.</summary>
public sealed class ImportPermissions : IPermissionProvider
{
    public const string ImportPlansName = "ImportActionPlans";

    public static readonly Permission ImportPlans = new(ImportPlansName, "Import plan files, which publishes what they hold");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ImportPlans]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ImportPlans] },
    ];
}
