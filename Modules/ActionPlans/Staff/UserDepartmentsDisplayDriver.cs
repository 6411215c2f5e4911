using ActionPlans.Cms.Reporting;
using ActionPlans.Cms.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Staff;

/// <summary>The section 主担当課 of Orchard's user editor, for those who may set it. It is not even read from others' forms.</summary>
public sealed class UserDepartmentsDisplayDriver : DisplayDriver<User>
{
    private readonly PlanLoader _loader;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public UserDepartmentsDisplayDriver(PlanLoader loader, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _loader = loader;
        _authorization = authorization;
        _http = http;
    }

    public override IDisplayResult Edit(User user, BuildEditorContext context)
        => Initialize<UserDepartmentsViewModel>("UserDepartments_Edit", async model =>
            {
                var chosen = user.GetOrCreate<UserDepartments>().TermIds;
                (model.Shown, model.Choices) = (true, StaffReader.Choices(await _loader.LoadDepartmentsAsync(), chosen));
            })
            .Location("Content:1.11")
            .RenderWhen(MaySetAsync);

    public override async Task<IDisplayResult> UpdateAsync(User user, UpdateEditorContext context)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(context);

        if (await MaySetAsync())
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

    private Task<bool> MaySetAsync() => _authorization.AuthorizeAsync(_http.HttpContext!.User, ReportingPermissions.ManageStaff);
}
