using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace ActionPlans.Cms.Reporting.Rounds;

/// <summary>The secretariat's reporting rounds in the admin's menu.</summary>
public sealed class RoundsAdminMenu : AdminNavigationProvider
{
    internal readonly IStringLocalizer S;

    public RoundsAdminMenu(IStringLocalizer<RoundsAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["Reporting rounds"], "5", item => item
                .Permission(ReportingPermissions.ReviewResults)
                .Action(nameof(RoundsController.Index), "Rounds", "ActionPlans")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
