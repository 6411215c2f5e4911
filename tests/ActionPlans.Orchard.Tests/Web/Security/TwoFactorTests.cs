using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>Two-factor authentication by an app: offered to everybody, asked of the roles that the site's settings name.</summary>
public sealed class TwoFactorTests : SiteTests, IClassFixture<Site>
{
    private const string Own = "/TwoFactor";

    public TwoFactorTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Who_has_registered_an_app_stays_logged_in_and_is_asked_for_its_code_from_then_on()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var client = await Site.LogInAsync(name);
        var offer = await client.ReadAsync(Own);
        Assert.Contains("認証アプリ", offer.Body!.TextContent, StringComparison.Ordinal);
        var app = offer.QuerySelector("a[href*=Authenticator]")!.GetAttribute("href")!;
        var form = new SiteForm(await client.ReadAsync(app), app, "#send-code");
        var key = form.Page.QuerySelector("kbd")!.TextContent;
        form["Code"] = CodeOf(key);

        using var registered = await form.SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, registered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(Own));
        using var next = Site.NewClient(keepsCookies: true);
        var asked = await AskedAsync(next, name);
        asked["VerificationCode"] = "000000";
        using var wrong = await asked.SubmitAsync(next);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Contains("確認コードが違います", (await wrong.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        asked["VerificationCode"] = CodeOf(key);
        using var right = await asked.SubmitAsync(next);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await next.StatusAsync("/Admin/ActionPlans"));
    }

    [Fact]
    public async Task One_setting_asks_it_of_the_roles_that_it_names_and_of_no_others()
    {
        using var free = await Site.LogInWithRolesAsync("WebStaff");
        Assert.Equal(HttpStatusCode.OK, await free.StatusAsync("/Admin/ActionPlans"));

        // As the manual has it.
        Assert.Empty(await Site.RunStepAsync("""
            { "name": "settings", "RoleLoginSettings": { "RequireTwoFactorAuthenticationForSpecificRoles": true, "Roles": [ "WebStaff" ] } }
            """));

        using var asked = await Site.LogInWithRolesAsync("WebStaff");
        using var led = await asked.GetAsync("/Admin/ActionPlans");
        Assert.Equal(Own, led.Headers.Location?.ToString());
        using var other = await Site.LogInWithRolesAsync("Secretariat");
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/Admin/ActionPlans"));
    }

    private static async Task<SiteForm> AskedAsync(HttpClient client, string name)
    {
        var form = new SiteForm(await client.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = name;
        form["LoginForm.Password"] = SiteHost.AdminPassword;
        using var answer = await form.SubmitAsync(client);
        var address = answer.Headers.Location!.ToString();
        Assert.StartsWith("/LoginWithTwoFactorAuthentication", address, StringComparison.Ordinal);
        return new SiteForm(await client.ReadAsync(address), address);
    }

    // RFC 6238, as an app computes it from the key that the page shows.
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "Apps compute their codes by HMAC-SHA-1.")]
    private static string CodeOf(string key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            key.ToUpperInvariant().Where(c => c != ' ')
                .Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, counter);
        var code = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (code % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
