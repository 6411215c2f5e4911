using System.Globalization;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ActionPlans.Orchard.Tests.Localization;

/// <summary>Where Orchard shows the roles of an account, they have names that people understand, in the language of the admin.</summary>
[Collection(UnchangedSite.Name)]
public sealed class EnglishRolesTests(ReadSite site) : SiteTests(site)
{
    [Theory]
    [InlineData("ja", "ウェブ担当者", "事務局", "課の担当者")]
    [InlineData("en", "Web staff", "Secretariat", "Department staff")]
    public async Task The_roles_of_this_site_have_names_in_both_languages(string culture, params string[] names)
    {
        var found = await Site.InScopeAsync(services =>
        {
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = new CultureInfo(culture);
            try
            {
                var localizer = services.GetRequiredService<IStringLocalizer<EnglishRolesTests>>();
                string[] roles = ["WebStaff", "Secretariat", "DepartmentStaff"];
                return Task.FromResult(Array.ConvertAll(roles, role => localizer[role].Value));
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        });

        Assert.Equal(names, found);
    }

    [Fact]
    public async Task The_form_of_an_account_shows_them()
        => Assert.Contains(
            "ウェブ担当者", (await (await AdminAsync()).ReadAsync("/Admin/Users/Create")).Body!.TextContent, StringComparison.Ordinal);
}
