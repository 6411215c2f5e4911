using ActionPlans.SiteTesting;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>Where people arrive, and what their menu shows.</summary>
public sealed class LandingTests : SiteTests, IClassFixture<Site>
{
    public LandingTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData(StaffPeople.Clerk, "/Login", "/Admin/ActionPlans/Mine")]
    [InlineData(StaffPeople.Clerk, "/Login?ReturnUrl=%2FAdmin%2FActionPlans%2FMine%3Fyear%3D2024", "/Admin/ActionPlans/Mine?year=2024")]
    [InlineData(StaffPeople.Secretariat, "/Login", "/Admin/ActionPlans/Review")]
    [InlineData(StaffPeople.Secretariat, "/Login?ReturnUrl=%2FAdmin", "/Admin")]
    [InlineData("WebStaff", "/Login", "/Admin")]
    [InlineData("WebStaff", "/Login?ReturnUrl=%2FAdmin%2FActionPlans%2FMeasures", "/Admin/ActionPlans/Measures")]
    [InlineData("Administrator", "/Login", "/Admin")]
    [InlineData("Administrator", "/Login?ReturnUrl=%2FAdmin", "/Admin")]
    public async Task After_log_in(string role, string login, string arrives)
    {
        var name = await Site.NewUserAsync(role);
        using var client = Site.NewClient(keepsCookies: true);
        var form = new SiteForm(await client.ReadAsync(login), login);
        form["LoginForm.UserName"] = name;
        form["LoginForm.Password"] = SiteHost.AdminPassword;

        using var answer = await form.SubmitAsync(client);

        Assert.Equal(arrives, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(StaffPeople.Clerk, "/Admin/ActionPlans/Mine")]
    [InlineData(StaffPeople.Secretariat, null)]
    [InlineData("WebStaff", null)]
    [InlineData("Administrator", null)]
    public async Task The_admins_first_page(string role, string? leadsTo)
    {
        using var client = await Site.LogInWithRolesAsync(role);
        using var answer = await client.GetAsync("/Admin");

        Assert.Equal(leadsTo, answer.Headers.Location?.ToString());
        Assert.Equal(leadsTo is null, answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Every_entry_of_a_persons_menu_can_be_opened()
    {
        foreach (var (role, start) in new[] { (StaffPeople.Secretariat, "/Admin"), ("WebStaff", "/Admin") })
        {
            using var client = await Site.LogInWithRolesAsync(role);
            var links = (await client.ReadAsync(start))
                .QuerySelectorAll("#adminMenu a[href^='/Admin'], #left-nav a[href^='/Admin'], nav a[href^='/Admin']")
                .Select(a => a.GetAttribute("href")!).Distinct().ToArray();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                Assert.True((await client.StatusAsync(link)) == System.Net.HttpStatusCode.OK, $"{role}: {link}");
            }
        }
    }
}
