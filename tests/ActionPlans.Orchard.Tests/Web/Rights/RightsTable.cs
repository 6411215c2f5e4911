using System.Net;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>Who may reach what. Every endpoint of the site that is not named here is the administrator's alone.</summary>
public static class RightsTable
{
    /// <summary>What everybody may look at.</summary>
    public static IReadOnlyList<string> Everybody { get; } =
    [
        "/",
        "/ActionPlans/pages.*",
        "/ActionPlans/share.*",
        "/ActionPlans/site.*",
        "/CityTheme/settings.*",
        "/OrchardCore.Liquid/Scripts/liquid-intellisense.js",
        "ActionPlans/Embed/*",
        "ActionPlans/LedgerFile/*",
        "ActionPlans/OpenData/*",
        "ActionPlans/PlanFeeds/*",
        "ActionPlans/PlanPages/*",
        "OrchardCore.Contents/Item/Display", // leads to our addresses
        "OrchardCore.Diagnostics/Diagnostics/Error",
        "OrchardCore.Users/Account/Login",
    ];

    /// <summary>What anybody with an account may look at besides.</summary>
    public static IReadOnlyList<string> Account { get; } =
    [
        "ActionPlans.Reporting/NoRole/Index",
        "OrchardCore.Users/Account/ChangePassword",
        "OrchardCore.Users/Account/ChangePasswordConfirmation",
        "OrchardCore.Users/AuthenticatorApp/*", // one's own second factor
        "OrchardCore.Users/TwoFactorAuthentication/*",
    ];

    /// <summary>What concerns one's own account, whoever one is; anybody may post a log-in.</summary>
    public static IReadOnlyList<string> AccountPosts { get; } =
        ["OrchardCore.Users/Account/*", "OrchardCore.Users/AuthenticatorApp/*", "OrchardCore.Users/TwoFactorAuthentication/*"];

    /// <summary>What the web staff may look at besides.</summary>
    public static IReadOnlyList<string> Staff { get; } =
    [
        "ActionPlans/Departments/*",
        "ActionPlans/Import/*",
        "ActionPlans/LedgerAdmin/Index",
        "ActionPlans/PlanAdmin/*",
        "ActionPlans/PlanExport/*",
        "ActionPlans/PlanLife/*",
        "ActionPlans/PlanPreview/Saved",
        "ActionPlans/PlanPublish/Ask",
        "ActionPlans/PlanVersions/Index",
        "ActionPlans/PublishMany/*",
        "OrchardCore.Admin/Admin/Index",
        "OrchardCore.AdminDashboard/Dashboard/Index",
        "OrchardCore.DataLocalization/Admin/GetAllowedCulturesJson", // none, for who may edit none
        "OrchardCore.AuditTrail/Admin/Index",
        "OrchardCore.Contents/Admin/Create",
        "OrchardCore.Contents/Admin/Display",
        "OrchardCore.Contents/Admin/Edit",
        "OrchardCore.Contents/Admin/List",
        "OrchardCore.Contents/Item/Preview",
        "OrchardCore.Media/Admin/MediaApplication", // an empty frame; every file and folder in it asks for rights
        "OrchardCore.Notifications/Admin/*", // of one's own messages alone
        "OrchardCore.Taxonomies/Admin/Edit", // of departments alone
    ];

    /// <summary>What the web staff may post to: their editors, and their own password.</summary>
    public static IReadOnlyList<string> StaffPosts { get; } =
    [
        "ActionPlans/Departments/*",
        "ActionPlans/Import/*",
        "ActionPlans/PlanLife/*",
        "ActionPlans/PlanPreview/Typed",
        "ActionPlans/PlanPublish/*",
        "ActionPlans/PlanVersions/*",
        "ActionPlans/PublishMany/*",
        "OrchardCore.AuditTrail/Admin/Index",
        "OrchardCore.Contents/Admin/*",
        "OrchardCore.Contents/AuditTrailContent/Restore",
        "OrchardCore.Notifications/Admin/*",
        "OrchardCore.Taxonomies/Admin/*",
        "OrchardCore.Users/Account/*",
    ];

    /// <summary>What a department's clerk may look at besides. Which measures' reports, the access matrix tells.</summary>
    public static IReadOnlyList<string> Clerk { get; } =
    [
        "ActionPlans.Reporting/MyReports/*",
        "ActionPlans.Reporting/Report/Edit",
        "OrchardCore.Admin/Admin/Index", // leads to the clerk's own page, as the next does
        "OrchardCore.AdminDashboard/Dashboard/Index",
        "OrchardCore.DataLocalization/Admin/GetAllowedCulturesJson",
        "OrchardCore.Notifications/Admin/*", // each one's own
        "OrchardCore.Contents/Admin/Display", // of what is published
        "OrchardCore.Media/Admin/MediaApplication", // an empty frame
    ];

    /// <summary>What a clerk may post to.</summary>
    public static IReadOnlyList<string> ClerkPosts { get; } =
    [
        "ActionPlans.Reporting/Report/*",
        "ActionPlans.Reporting/ReportPreview/*",
        "OrchardCore.Notifications/Admin/*",
        "OrchardCore.Users/Account/*",
    ];

    /// <summary>What the secretariat may look at besides.</summary>
    public static IReadOnlyList<string> Secretariat { get; } =
    [
        "ActionPlans.Reporting/MyReports/*",
        "ActionPlans/Departments/*", // the reorganisations of the city
        "ActionPlans/PlanAdmin/*",
        "ActionPlans/PlanPreview/Saved",
        "ActionPlans.Reporting/Report/Edit",
        "ActionPlans.Reporting/Review/*",
        "ActionPlans.Reporting/Rounds/*",
        "ActionPlans.Reporting/Staff/Index",
        "ActionPlans.Reporting/Status/*",
        "OrchardCore.Admin/Admin/Index",
        "OrchardCore.AdminDashboard/Dashboard/Index",
        "OrchardCore.DataLocalization/Admin/GetAllowedCulturesJson",
        "OrchardCore.AuditTrail/Admin/Index",
        "OrchardCore.Contents/Admin/List",
        "OrchardCore.Contents/Item/Preview",
        "OrchardCore.Media/Admin/MediaApplication", // an empty frame
        "OrchardCore.Notifications/Admin/*", // of one's own messages alone
        "OrchardCore.Taxonomies/Admin/Edit", // of departments alone
        "OrchardCore.Users/Admin/Create", // of department staff alone
        "OrchardCore.Contents/Admin/Display", // of what is published
        "ActionPlans/LedgerAdmin/Index",
    ];

    /// <summary>What the secretariat may post to.</summary>
    public static IReadOnlyList<string> SecretariatPosts { get; } =
    [
        "ActionPlans/PublishMany/Publish", // summaries of years alone
        "ActionPlans.Reporting/Report/*",
        "ActionPlans.Reporting/ReportPreview/*",
        "ActionPlans/Departments/*",
        "OrchardCore.Taxonomies/Admin/*", // of departments alone
        "ActionPlans.Reporting/Review/*",
        "ActionPlans.Reporting/Messages/*",
        "ActionPlans.Reporting/Rounds/*",
        "ActionPlans.Reporting/Staff/*",
        "OrchardCore.AuditTrail/Admin/Index",
        "OrchardCore.Contents/Admin/List", // a filter
        "OrchardCore.Notifications/Admin/*",
        "OrchardCore.Users/Account/*",
        "OrchardCore.Users/Admin/Create",
    ];

    /// <summary>
    /// Faults of Orchard itself: they fail over what a form did not send before they ask who sent it, and have done nothing.
    /// </summary>
    public static IReadOnlyList<string> Faulty { get; } =
    [
        "OrchardCore.ContentFields/*", // asks for the field first, and no type of this site has such a field
        "OrchardCore.DataLocalization/Admin/Save", // reads a body of JSON alone, before it asks
        "OrchardCore.Media/Admin/CreateFileResult", // is an action by mistake
        "OrchardCore.Media/Admin/CreateFolder",
        "OrchardCore.Notifications/Admin/Delete",
            // these three do their work by GET, on one's own messages alone, and lead back to the list
        "OrchardCore.Notifications/Admin/ReadAll",
        "OrchardCore.Notifications/Admin/Toggle",
        "OrchardCore.Users/Admin/EditPassword",
        "OrchardCore.Widgets/Admin/BuildEditor",
        "OrchardCore.Users/EmailConfirmation/*", // stands without the feature whose services it needs
    ];

    public static bool Names(IEnumerable<string> list, string name)
        => list.Any(entry => entry.EndsWith('*') ? name.StartsWith(entry[..^1], StringComparison.Ordinal) : entry == name);

    /// <summary>The site said no, one way or the other.</summary>
    public static bool IsRefusal(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        var location = answer.Headers.Location?.ToString() ?? "";
        return answer.StatusCode
            is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
            || (
                answer.StatusCode == HttpStatusCode.Redirect
                && (location.Contains("/Error/403", StringComparison.Ordinal) || location.Contains("/Login", StringComparison.Ordinal)));
    }
}
