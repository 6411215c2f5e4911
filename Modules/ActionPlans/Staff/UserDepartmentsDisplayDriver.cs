using ActionPlans.Cms.Reporting;
using ActionPlans.Cms.Services;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Staff;

/// <summary>The section 主担当課 of Orchard's user editor, for those who may set it. It is not even read from others' forms.</summary>
public sealed class UserDepartmentsDisplayDriver : DisplayDriver<User>
{
    private readonly PlanLoader _loader;
    private readonly ReportAccess _access;

    public UserDepartmentsDisplayDriver(PlanLoader loader, ReportAccess access)
    {
        _loader = loader;
        _access = access;
    }

    public override IDisplayResult Edit(User user, BuildEditorContext context)
        => Initialize<UserDepartmentsViewModel>("UserDepartments_Edit", async model =>
            {
                var chosen = user.GetOrCreate<UserDepartments>().TermIds;
                (model.Shown, model.Choices) = (true, StaffReader.Choices(await _loader.LoadDepartmentsAsync(), chosen));
            })
            .Location("Content:1.11")
            .RenderWhen(_access.MayManageStaffAsync);

    public override async Task<IDisplayResult> UpdateAsync(User user, UpdateEditorContext context)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(context);

        if (await _access.MayManageStaffAsync())
        {
            var model = new UserDepartmentsViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix);
            if (model.Shown)
            {
                user.Put(new UserDepartments { TermIds = StaffStore.Known(await _loader.LoadDepartmentsAsync(), model.TermIds) });
            }
        }

        return Edit(user, context);
    }
}
