using ActionPlans.Cms;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Departments;

/// <summary>What web staff find on the forms of departments.</summary>
[Collection(UnchangedSite.Name)]
public sealed class DepartmentFormTests : SiteTests
{
    public DepartmentFormTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Staff_find_the_button_that_saves_a_new_department()
    {
        var page = await (await StaffAsync())
            .ReadAsync($"/Admin/Taxonomies/Create/{ContentTypes.Department}?taxonomyContentItemId={ContentTypes.DepartmentsTaxonomyId}");

        var button = Assert.Single(page.QuerySelectorAll("button[name='submit.Publish']"));
        Assert.Equal("公開する", button.TextContent.Trim());
    }

    [Fact]
    public async Task Staff_are_led_to_the_password_form_that_they_may_open()
    {
        var staff = await StaffAsync();
        var link = Assert.Single(
            (await staff.ReadAsync("/Admin")).QuerySelectorAll("a.dropdown-item"),
            a => a.TextContent.Contains("パスワード", StringComparison.Ordinal));

        var page = await staff.ReadAsync(link.GetAttribute("href")!);

        Assert.Equal(3, page.QuerySelectorAll("input[type=password]").Length);
    }
}
