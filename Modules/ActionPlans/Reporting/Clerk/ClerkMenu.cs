using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace ActionPlans.Cms.Reporting.Clerk;

/// <summary>担当課のページ in the admin's menu, for those who report.</summary>
public sealed class ClerkMenu : AdminNavigationProvider
{
    internal readonly IStringLocalizer S;

    public ClerkMenu(IStringLocalizer<ClerkMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["My department"], "0", item => item
                .Permission(ReportingPermissions.ReportResults)
                .Action(nameof(MineController.Index), "Mine", "ActionPlans")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
