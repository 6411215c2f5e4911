using ActionPlans.Cms.Admin.Dashboard;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>Adds to the dashboard's widget whether the static files are those of what is published.</summary>
public sealed class StaticPublishingDriver(
    StaticPublisher publisher, IHttpContextAccessor http, IAuthorizationService authorization)
    : ContentPartDisplayDriver<PlanDashboardPart>
{
    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<StaticPublishingStatusViewModel>("StaticPublishingStatus", async model =>
        {
            model.IsShown = await authorization.AuthorizeAsync(http.HttpContext!.User, SettingsPermissions.ManageSettings);
            model.Status = publisher.Status;
        })
        .Location("DetailAdmin", "Content:6");
}

/// <summary>The state of the static files, for those who may change the settings.</summary>
public class StaticPublishingStatusViewModel
{
    public bool IsShown { get; set; }

    public StaticPublishingStatus Status { get; set; } = new();
}
