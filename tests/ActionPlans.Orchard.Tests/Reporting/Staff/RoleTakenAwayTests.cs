using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using ActionPlans.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>Who loses a role acts in it no more, though the browser is still logged in.</summary>
public sealed class RoleTakenAwayTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public RoleTakenAwayTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Fact]
    public async Task The_secretariats_screens_are_closed_at_the_next_click_and_nothing_is_decided()
    {
        var clerk = await Site.NewClerkAsync("1");
        var name = await Site.NewUserAsync(StaffPeople.Secretariat);
        using var client = await Site.LogInAsync(name);
        await Site.BringToAsync(ReportState.Submitted, clerk, await Site.NewSecretaryAsync(), "1", Year);
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("1", Year)}";
        var form = new SiteForm(await client.ReadAsync(address), address, "#decide") { ["step"] = nameof(ReportAction.Approve) };

        await SetRolesAsync(name);

        string[] screens =
        [
            SecretariatScreens.Review, SecretariatScreens.Status, "/Admin/ActionPlans/Rounds", "/Admin/ActionPlans/Staff",
            $"/Admin/ActionPlans/History/{await Site.PlanIdAsync()}",
        ];
        foreach (var screen in screens)
        {
            Assert.True(await client.StatusAsync(screen) != HttpStatusCode.OK, screen);
        }

        using var answer = await form.SubmitAsync(client);
        Assert.NotEqual(address, answer.Headers.Location?.ToString());
        Assert.Equal(ReportState.Submitted, (await Site.ReportAsync("1", Year)).State);
        await SetRolesAsync(name, StaffPeople.Secretariat);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(SecretariatScreens.Review));
    }

    [Fact]
    public async Task A_clerks_pages_are_closed_at_the_next_click()
    {
        var name = await Site.NewUserAsync(StaffPeople.Clerk);
        await Site.SetDepartmentsAsync(name, await Site.DepartmentsOfAsync("2"));
        using var client = await Site.LogInAsync(name);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(SiteClerks.Mine));

        await SetRolesAsync(name);

        Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(SiteClerks.Mine));
        Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(await Site.ReportAddressAsync("2", Year)));
    }

    [Fact]
    public async Task A_log_in_is_believed_for_a_minute_at_most()
        => Assert.Equal(
            LoginProtection.BelievedFor,
            await Site.InScopeAsync(
                services => Task.FromResult(
                    services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval)));

    private Task SetRolesAsync(string name, params string[] roles) => Site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var user = (User)(await users.FindByNameAsync(name))!;
        user.RoleNames = [.. roles];
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    });
}
