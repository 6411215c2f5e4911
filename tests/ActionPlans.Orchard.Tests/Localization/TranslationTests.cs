using System.Globalization;
using ActionPlans.Cms.Definitions;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Localization.Data;
using OrchardCore.Security.Permissions;

namespace ActionPlans.Orchard.Tests.Localization;

/// <summary>What Orchard stores as data has both languages: names of types are Japanese, descriptions of permissions English.</summary>
[Collection(UnchangedSite.Name)]
public sealed class TranslationTests : SiteTests
{
    public TranslationTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_type_and_field_of_a_plan_has_an_English_name()
    {
        var untranslated = await Site.InScopeAsync(services =>
        {
            var definitions = services.GetRequiredService<PlanDefinitions>();
            (string, string)[] names =
            [
                .. definitions.Types.Select(t => (t.DisplayName, "Content Types")),
                .. definitions.Parts.SelectMany(p => p.Fields.Select(f => (f.DisplayName(), $"Content Fields:{p.Name}"))),
            ];
            Assert.Contains(("取組", "Content Types"), names);
            return Task.FromResult(Untranslated(services, "en", names));
        });

        Assert.Empty(untranslated);
    }

    [Theory]
    [InlineData("Action Plans", "ActionPlans.Cms.PlanPermissions")]
    [InlineData("Action Plans Ledger", "ActionPlans.Cms.Ledger.LedgerPermissions")]
    [InlineData("Action Plans Reporting", "ActionPlans.Reporting.Reports.ReportingPermissions")]
    public async Task Every_permission_has_a_Japanese_name(string feature, string provider)
    {
        var untranslated = await Site.InScopeAsync(async services =>
        {
            var permissions = services.GetServices<IPermissionProvider>().Single(p => p.GetType().FullName == provider);
            var names = (await permissions.GetPermissionsAsync()).Select(p => (p.Description, $"Permissions:{feature}")).ToArray();
            Assert.NotEmpty(names);
            return Untranslated(services, "ja", names);
        });

        Assert.Empty(untranslated);
    }

    [Fact]
    public async Task The_screen_of_a_role_tells_permissions_in_Japanese()
    {
        var page = await (await AdminAsync()).ReadAsync("/Admin/Roles/Edit/DepartmentStaff");
        var ours = page.QuerySelectorAll("fieldset.permissions-list")
            .Where(f => f.QuerySelector("legend")!.TextContent.Contains("行動計画", StringComparison.Ordinal)).ToArray();

        Assert.Contains("自分の課の取組の年度実績を報告する", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, ours.Length);
        Assert.DoesNotContain("Action Plans", string.Concat(ours.Select(f => f.TextContent)), StringComparison.Ordinal);
    }

    private static List<string> Untranslated(IServiceProvider services, string culture, IEnumerable<(string Name, string Context)> names)
    {
        var localizer = services.GetRequiredService<IDataLocalizer>();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            return [.. names.Select(n => localizer[n.Name, n.Context]).Where(n => n.ResourceNotFound).Select(n => n.Name)];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
