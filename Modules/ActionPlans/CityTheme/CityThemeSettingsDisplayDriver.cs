using System.Globalization;
using ActionPlans.Cms.Editors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace ActionPlans.Cms.CityTheme;

/// <summary>The page of the theme's settings in the admin.</summary>
public sealed class CityThemeSettingsDisplayDriver : SiteDisplayDriver<CityThemeSettings>
{
    public const string GroupId = "CityTheme";

    private readonly IHttpContextAccessor _http;
    private readonly IAuthorizationService _authorization;

    internal readonly IStringLocalizer S;

    public CityThemeSettingsDisplayDriver(IHttpContextAccessor http, IAuthorizationService authorization, IStringLocalizer<CityThemeSettingsDisplayDriver> localizer)
    {
        _http = http;
        _authorization = authorization;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, CityThemeSettings settings, BuildEditorContext context)
        => !await IsAllowedAsync() ? null : Initialize<CityThemeSettingsViewModel>("CityThemeSettings_Edit", form =>
        {
            form.Accent = settings.Accent;
            form.Pattern = BandPatterns.Names.Contains(settings.Pattern) ? settings.Pattern : BandPatterns.Hexagons;
            form.LogoPath = settings.LogoPath;
            form.LogoText = settings.LogoText;
            form.Contact = string.Join('\n', settings.Contact);
        }).Location("Content:5").OnGroup(GroupId);

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, CityThemeSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var form = new CityThemeSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        settings.Accent = form.Accent?.Trim() ?? "";
        settings.Pattern = form.Pattern ?? "";
        settings.LogoPath = form.LogoPath?.Trim() ?? "";
        settings.LogoText = form.LogoText?.Trim() ?? "";
        settings.Contact = (form.Contact ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        EditorForms.TellInvisible(form, context.Updater.ModelState, Prefix);
        Check(settings, (field, message) => context.Updater.ModelState.AddModelError(Prefix, field, message));
        return await EditAsync(site, settings, context);
    }

    private void Check(CityThemeSettings settings, Action<string, string> refuse)
    {
        if (settings.Accent.Length > 0)
        {
            if (!AccentColour.TryParse(settings.Accent, out var accent))
            {
                refuse(nameof(settings.Accent), S["The colour \"{0}\" cannot be read. Write # and six digits, for example #00118f.", settings.Accent]);
            }
            else if (!accent.IsReadable)
            {
                // Rounded down: a colour that just misses must not read as if it passed.
                var measured = (Math.Floor(accent.Contrast * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
                refuse(nameof(settings.Accent), S["The colour {0} is too light: its contrast to the page is {1} to 1, and at least 4.5 to 1 is needed. Choose a darker one.", accent.ToString(), measured]);
            }
        }

        if (!BandPatterns.Names.Contains(settings.Pattern))
        {
            refuse(nameof(settings.Pattern), S["Choose a pattern from the list."]);
        }

        if (settings.LogoPath.Length > 0 && !CityThemeLook.IsOwnPath(settings.LogoPath))
        {
            refuse(nameof(settings.LogoPath), S["The logo must be a file of this site. Upload it under Media and write its path, for example /media/logo.svg."]);
        }

        if (settings.LogoPath.Length > 0 && settings.LogoText.Length == 0)
        {
            refuse(nameof(settings.LogoText), S["Write what the logo says, for those who do not see it."]);
        }
    }

    private Task<bool> IsAllowedAsync() => _authorization.AuthorizeAsync(_http.HttpContext!.User, CityThemePermissions.ManageCityTheme);
}
