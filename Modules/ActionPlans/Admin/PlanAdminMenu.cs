using ActionPlans.Cms.Departments;
using ActionPlans.Cms.Import;
using ActionPlans.Cms.Search;
using OrchardCore.Contents.Security;

namespace ActionPlans.Cms.Admin;

/// <summary>The entry 行動計画 in the admin's menu. Each list shows to those who may list its type.</summary>
public sealed class PlanAdminMenu(IStringLocalizer<PlanAdminMenu> S) : AdminNavigationProvider
{
    private const string Area = "ActionPlans";

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["Plans"], "1", item => List(item, nameof(PlanAdminController.Index), ContentTypes.ActionPlan))
            .Add(S["Measures"], "2", item => List(item, nameof(PlanAdminController.Measures), ContentTypes.Measure))
            .Add(S["Annual results"], "3", item => List(item, nameof(PlanAdminController.Results), ContentTypes.AnnualResult))
            .Add(S["Summaries of years"], "3.5", item => List(item, nameof(PlanAdminController.Summaries), ContentTypes.YearSummary))
            .Add(S["Departments"], "4", item => item
                .Permission(PlanPermissions.ManageDepartments)
                .Action(nameof(DepartmentsController.Index), "Departments", Area)
                .LocalNav())
            .Add(S["Import a plan file"], "5", item => item
                .Permission(PlanPermissions.ImportPlans)
                .Action(nameof(ImportController.Index), "Import", Area)
                .LocalNav())
            .Add(S["Words of the search"], "5", item => item
                .Permission(PlanPermissions.ManageSearch)
                .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = SearchSettingsDisplayDriver.GroupId })
                .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static void List(NavigationItemBuilder item, string action, string contentType)
        => item.Permission(ContentTypePermissionsHelper.CreateDynamicPermission(
                ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], contentType))
            .Action(action, "PlanAdmin", Area)
            .LocalNav();
}
