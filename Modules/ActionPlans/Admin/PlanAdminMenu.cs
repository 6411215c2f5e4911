using ActionPlans.Cms.Departments;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace ActionPlans.Cms.Admin;

/// <summary>The entry 行動計画 in the admin's menu. Each list shows to those who may list its type.</summary>
public sealed class PlanAdminMenu(IStringLocalizer<PlanAdminMenu> S) : AdminNavigationProvider
{
    private const string Area = "ActionPlans";
    private const string Controller = "PlanAdmin";

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["Plans"], "1", item => item
                .Permission(For(CommonPermissions.ListContent, ContentTypes.ActionPlan))
                .Action(nameof(PlanAdminController.Index), Controller, Area)
                .LocalNav())
            .Add(S["Measures"], "2", item => item
                .Permission(For(CommonPermissions.ListContent, ContentTypes.Measure))
                .Action(nameof(PlanAdminController.Measures), Controller, Area)
                .LocalNav())
            .Add(S["Annual results"], "3", item => item
                .Permission(For(CommonPermissions.ListContent, ContentTypes.AnnualResult))
                .Action(nameof(PlanAdminController.Results), Controller, Area)
                .LocalNav())
            .Add(S["Summaries of years"], "3.5", item => item
                .Permission(For(CommonPermissions.ListContent, ContentTypes.YearSummary))
                .Action(nameof(PlanAdminController.Summaries), Controller, Area)
                .LocalNav())
            .Add(S["Departments"], "4", item => item
                .Permission(DepartmentPermissions.ManageDepartments)
                .Action(nameof(DepartmentsController.Index), "Departments", Area)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static Permission For(Permission permission, string contentType)
        => ContentTypePermissionsHelper.CreateDynamicPermission(
            ContentTypePermissionsHelper.PermissionTemplates[permission.Name], contentType);
}
