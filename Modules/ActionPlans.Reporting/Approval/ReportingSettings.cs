using OrchardCore.DisplayManagement.Entities;

namespace ActionPlans.Reporting.Approval;

/// <summary>What a site sets of its reports.</summary>
public sealed class ReportingSettings
{
    /// <summary>True where results may be published that nobody has approved, though their year is reported in a round.</summary>
    public bool PublishesUnapproved { get; set; }
}

/// <summary>The form of the settings. Not sealed: Orchard makes a shape of it.</summary>
public class ReportingSettingsViewModel
{
    public bool PublishesUnapproved { get; set; }
}

/// <summary>The page of the settings in the admin, for those who may change all settings.</summary>
public sealed class ReportingSettingsDisplayDriver(
    IHttpContextAccessor http, IAuthorizationService authorization)
    : SiteDisplayDriver<ReportingSettings>
{
    public const string GroupId = "ActionPlanReports";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, ReportingSettings settings, BuildEditorContext context)
        => !await IsAllowedAsync() ? null
            : Initialize<ReportingSettingsViewModel>("ReportingSettings_Edit",
                form => form.PublishesUnapproved = settings.PublishesUnapproved).Location("Content:5").OnGroup(GroupId);

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, ReportingSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var form = new ReportingSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        settings.PublishesUnapproved = form.PublishesUnapproved;
        return await EditAsync(site, settings, context);
    }

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(http.HttpContext!.User, SettingsPermissions.ManageSettings);
}
