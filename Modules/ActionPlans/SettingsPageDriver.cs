using OrchardCore.DisplayManagement.Entities;

namespace ActionPlans.Cms;

/// <summary>A page of settings in the admin. Without its permission the page is not shown, and what is posted to it is ignored.</summary>
/// <typeparam name="TSettings">The settings. Not sealed where they are also their form: Orchard makes a shape of it.</typeparam>
public abstract class SettingsPageDriver<TSettings>(
    string groupId, Permission permission, IHttpContextAccessor http, IAuthorizationService authorization)
    : SiteDisplayDriver<TSettings>
    where TSettings : class, new()
{
    protected override string SettingsGroupId => groupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, TSettings settings, BuildEditorContext context)
        => await IsAllowedAsync() ? Show(settings).Location("Content:5").OnGroup(groupId) : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, TSettings settings, UpdateEditorContext context)
    {
        if (await IsAllowedAsync())
        {
            await ReadAsync(settings, context.Updater);
        }

        return await EditAsync(site, settings, context);
    }

    protected abstract ShapeResult Show(TSettings settings);

    /// <summary>Reads the form that was sent into the settings, and tells what is wrong.</summary>
    protected abstract Task ReadAsync(TSettings settings, IUpdateModel updater);

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(http.HttpContext!.User, permission);
}
