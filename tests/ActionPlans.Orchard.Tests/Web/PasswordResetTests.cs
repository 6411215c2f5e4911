using ActionPlans.SiteTesting;
using ActionPlans.Web;

namespace ActionPlans.Orchard.Tests.Web;

/// <summary>Whoever can no longer log in gets a new password on the machine itself.</summary>
public sealed class PasswordResetTests : SiteTests, IClassFixture<Site>
{
    public PasswordResetTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_new_password_opens_the_account_and_the_old_one_does_not()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var output = new StringWriter();

        Assert.Equal(0, await PasswordReset.RunAsync(Site.Services, name, output));

        var password = output.ToString().Trim().Split(' ')[^1];
        using var client = await Site.LogInAsync(name, password);
        Assert.NotNull(client);
        await Assert.ThrowsAnyAsync<Exception>(() => Site.LogInAsync(name, SiteHost.AdminPassword));
    }

    [Theory]
    [InlineData("nobody", "「nobody」")]
    [InlineData("", "使い方")]
    [InlineData(null, "使い方")]
    public async Task A_name_that_is_none_changes_nothing_and_says_so(string? name, string said)
    {
        using var output = new StringWriter();

        Assert.Equal(1, await PasswordReset.RunAsync(Site.Services, name, output));
        Assert.Contains(said, output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("新しいパスワード", output.ToString(), StringComparison.Ordinal);
    }
}
