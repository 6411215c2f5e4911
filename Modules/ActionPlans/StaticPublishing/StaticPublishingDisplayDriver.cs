using System.Text.RegularExpressions;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>The page of the settings in the admin, for those who may change all settings.</summary>
public sealed partial class StaticPublishingDisplayDriver(
    IHttpContextAccessor http, IAuthorizationService authorization, StaticPublisher publisher,
    IStringLocalizer<StaticPublishingDisplayDriver> S)
    : SettingsPageDriver<StaticPublishingSettings>(GroupId, SettingsPermissions.ManageSettings, http, authorization)
{
    public const string GroupId = "ActionPlanStaticSite";

    protected override ShapeResult Show(StaticPublishingSettings settings)
        => Initialize<StaticPublishingViewModel>("StaticPublishingSettings_Edit", form =>
        {
            form.Folder = settings.Folder;
            form.Address = settings.Origin is { } origin ? origin + settings.BasePath : settings.BasePath;
        });

    protected override async Task ReadAsync(StaticPublishingSettings settings, IUpdateModel updater)
    {
        var form = new StaticPublishingViewModel();
        await updater.TryUpdateModelAsync(form, Prefix);
        var folder = FormText.Clean(form.Folder);
        if (folder is not null && FolderProblem(folder) is { } problem)
        {
            updater.ModelState.AddModelError(Prefix, nameof(form.Folder), problem);
        }

        var address = AddressForm().Match(FormText.Clean(form.Address)?.TrimEnd('/') ?? "");
        if (!address.Success)
        {
            updater.ModelState.AddModelError(
                Prefix, nameof(form.Address), S["Write the address like https://www.city.example or https://www.city.example/keikaku."]);
        }

        if (updater.ModelState.IsValid)
        {
            settings.Folder = folder is null ? null : Path.TrimEndingDirectorySeparator(folder);
            settings.Origin = address.Groups["origin"] is { Success: true } origin ? origin.Value : null;
            settings.BasePath = address.Groups["path"].Value;
            // After the settings are stored.
            ShellScope.AddDeferredTask(scope =>
            {
                _ = publisher.RequestAsync();
                return Task.CompletedTask;
            });
        }
    }

    // Tried where it will be used: beside the folder, which is replaced as a whole.
    private string? FolderProblem(string folder)
    {
        if (!Path.IsPathFullyQualified(folder))
        {
            return S["Write the whole path of the folder on the server, such as /var/www/keikaku."];
        }

        try
        {
            var target = new DirectoryInfo(folder);
            if (!StaticFolder.MayReplace(target))
            {
                return S["The folder has files that this site did not write. Choose an empty folder or a new one."];
            }

            FolderSwap.Discard(FolderSwap.CreateBeside(target));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return S["The site may not write there. Give its account the right to write in the folder above, or choose another."];
        }
    }

    [GeneratedRegex(@"\A(?<origin>https?://[A-Za-z0-9.-]+(?::\d{1,5})?)?(?<path>(?:/[A-Za-z0-9_-]+)*)\z")]
    private static partial Regex AddressForm();
}
