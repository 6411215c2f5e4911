using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace ActionPlans.Cms.Reporting.Secretariat;

/// <summary>The secretariat's queue and status grid in the admin's menu.</summary>
public sealed class SecretariatAdminMenu : AdminNavigationProvider
{
    internal readonly IStringLocalizer S;

    public SecretariatAdminMenu(IStringLocalizer<SecretariatAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["Review of reports"], "6", item => item
                .Permission(ReportingPermissions.ReviewResults)
                .Action(nameof(ReviewController.Index), "Review", "ActionPlans")
                .LocalNav())
            .Add(S["Status of reports"], "7", item => item
                .Permission(ReportingPermissions.ReviewResults)
                .Action(nameof(StatusController.Index), "Status", "ActionPlans")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
