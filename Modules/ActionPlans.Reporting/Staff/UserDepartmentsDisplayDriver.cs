using ActionPlans.Reporting.Reports;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Reporting.Staff;

/// <summary>The section 主担当課 of Orchard's user editor, for those who may set it. It is not even read from others' forms.</summary>
public sealed class UserDepartmentsDisplayDriver(
    PlanLoader loader, ReportAccess access, IStringLocalizer<UserDepartmentsDisplayDriver> S)
    : DisplayDriver<User>
{
    public override IDisplayResult Edit(User user, BuildEditorContext context)
        => Initialize<UserDepartmentsForm>("UserDepartments_Edit", async model =>
            {
                var chosen = user.GetOrCreate<UserDepartments>().TermIds;
                model.Shown = true;
                model.Seen = StaffStore.Seen(user);
                model.Choices = StaffReader.Choices(await loader.LoadDepartmentsAsync(), chosen);
            })
            .Location("Content:1.11")
            .RenderWhen(() => access.MaySetDepartmentsAsync(user));

    public override async Task<IDisplayResult> UpdateAsync(User user, UpdateEditorContext context)
    {
        if (await access.MaySetDepartmentsAsync(user))
        {
            var model = new UserDepartmentsForm();
            await context.Updater.TryUpdateModelAsync(model, Prefix);
            if (model.Shown)
            {
                await SetAsync(user, model, context);
            }
        }

        return Edit(user, context);
    }

    private async Task SetAsync(User user, UserDepartmentsForm model, UpdateEditorContext context)
    {
        var wanted = StaffStore.Known(await loader.LoadDepartmentsAsync(), model.TermIds);
        // A form that saw no department sends an empty field, which is bound as null.
        if ((model.Seen ?? "") == StaffStore.Seen(user))
        {
            user.Put(new UserDepartments { TermIds = wanted });
        }
        else if (!wanted.SequenceEqual(user.GetOrCreate<UserDepartments>().TermIds, StringComparer.Ordinal))
        {
            // What a colleague took away meanwhile must not come back with a form that was opened before.
            context.Updater.ModelState.AddModelError(
                Prefix,
                nameof(model.TermIds),
                S["Somebody else changed the departments of this user meanwhile. They stand in the form as they are now; choose again. It may have been you, in another tab."]);
        }
    }
}
