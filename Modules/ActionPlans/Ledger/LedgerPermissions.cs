namespace ActionPlans.Cms.Ledger;

/// <summary>Who takes texts out of the public history.</summary>
public sealed class LedgerPermissions : IPermissionProvider
{
    /// <summary>Withholds a text of the public history, such as a name that should not have been published, and corrects reasons.</summary>
    public static readonly Permission WithholdTexts = new("WithholdActionPlanTexts",
        "Withhold texts and correct reasons in the public history");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([WithholdTexts]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [WithholdTexts] },
    ];
}
