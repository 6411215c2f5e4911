using System.Globalization;
using ActionPlans.Domain.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace CityTheme.Settings;

/// <summary>The page of the theme's settings in the admin.</summary>
public sealed class CityThemeSettingsDisplayDriver : SiteDisplayDriver<CityThemeSettings>
{
    /// <summary>The group of settings, as in the page's address.</summary>
    public const string GroupId = "CityTheme";

    private readonly IHttpContextAccessor _http;
    private readonly IAuthorizationService _authorization;

    internal readonly IStringLocalizer S;

    public CityThemeSettingsDisplayDriver(
        IHttpContextAccessor http, IAuthorizationService authorization, IStringLocalizer<CityThemeSettingsDisplayDriver> localizer)
    {
        _http = http;
        _authorization = authorization;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, CityThemeSettings settings, BuildEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        return Initialize<CityThemeSettingsViewModel>(CityThemeSettingsTemplate.ShapeType, form =>
        {
            form.Accent = settings.Accent;
            form.Pattern = BandPatterns.Names.Contains(settings.Pattern) ? settings.Pattern : BandPatterns.Hexagons;
            form.LogoPath = settings.LogoPath;
            form.LogoText = settings.LogoText;
            form.Contact = string.Join('\n', settings.Contact);
        }).Location("Content:5").OnGroup(GroupId);
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, CityThemeSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var form = new CityThemeSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        var modelState = context.Updater.ModelState;
        settings.Accent = Read(modelState, nameof(form.Accent), form.Accent);
        settings.Pattern = Read(modelState, nameof(form.Pattern), form.Pattern);
        settings.LogoPath = Read(modelState, nameof(form.LogoPath), form.LogoPath);
        settings.LogoText = Read(modelState, nameof(form.LogoText), form.LogoText);
        settings.Contact = Read(modelState, nameof(form.Contact), form.Contact)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Check(settings, (field, message) => modelState.AddModelError(Prefix, field, message));
        return await EditAsync(site, settings, context);
    }

    // The rules for typed text hold here as in the editors of a plan. The form shows the text as it is stored, not as it was sent.
    private string Read(ModelStateDictionary modelState, string field, string? typed)
    {
        if (typed is null)
        {
            return "";
        }

        var text = TypedText.Of(typed).Text;
        var key = $"{Prefix}.{field}";
        modelState.SetModelValue(key, text, text);
        if (TypedText.Refusal(text, key) is { } issue)
        {
            modelState.AddModelError(key, issue.Message());
        }

        return text.Trim();
    }

    private void Check(CityThemeSettings settings, Action<string, string> refuse)
    {
        if (settings.Accent.Length > 0)
        {
            if (!AccentColour.TryParse(settings.Accent, out var accent))
            {
                refuse(
                    nameof(settings.Accent),
                    S["The colour \"{0}\" cannot be read. Write # and six digits, for example #00118f.", settings.Accent]);
            }
            else if (!accent.IsReadable)
            {
                // Rounded down: a contrast of 4.499 must not be shown as 4.50.
                var measured = (Math.Floor(accent.Contrast * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
                var message = S[
                    "The colour {0} is too light: its contrast to the page is {1} to 1, and at least 4.5 to 1 is needed. Choose a darker one.",
                    accent.ToString(),
                    measured];
                refuse(nameof(settings.Accent), message);
            }
        }

        if (!BandPatterns.Names.Contains(settings.Pattern))
        {
            refuse(nameof(settings.Pattern), S["Choose a pattern from the list."]);
        }

        if (settings.LogoPath.Length > 0 && !CityThemeLook.IsOwnPath(settings.LogoPath))
        {
            refuse(
                nameof(settings.LogoPath),
                S["The logo must be a file of this site. Upload it under Media and write its path, for example /media/logo.svg."]);
        }

        if (settings.LogoPath.Length > 0 && settings.LogoText.Length == 0)
        {
            refuse(nameof(settings.LogoText), S["Write what the logo says, for those who do not see it."]);
        }
    }

    private Task<bool> IsAllowedAsync() => _authorization.AuthorizeAsync(_http.HttpContext!.User, CityThemePermissions.ManageCityTheme);
}
