namespace ActionPlans.Reporting.Approval;

/// <summary>What a site sets of its reports, and the form of it.</summary>
public class ReportingSettings
{
    /// <summary>True where results may be published that nobody has approved, though their year is reported in a round.</summary>
    public bool PublishesUnapproved { get; set; }
}

/// <summary>The page of the settings in the admin, for those who may change all settings.</summary>
public sealed class ReportingSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    : SettingsPageDriver<ReportingSettings>(GroupId, SettingsPermissions.ManageSettings, http, authorization)
{
    public const string GroupId = "ActionPlanReports";

    protected override ShapeResult Show(ReportingSettings settings)
        => Initialize<ReportingSettings>("ReportingSettings_Edit", form => form.PublishesUnapproved = settings.PublishesUnapproved);

    protected override Task ReadAsync(ReportingSettings settings, IUpdateModel updater)
        => updater.TryUpdateModelAsync(settings, Prefix);
}
