using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Users;

namespace ActionPlans.Web;

/// <summary>
/// <c>reset-password NAME</c>: sets a new password for an account that can neither log in nor receive mail.
/// It needs what only the operator has: the machine and the site's data.
/// </summary>
public static class PasswordReset
{
    public const string Command = "reset-password";

    /// <summary>Sets the password, lifts a lockout, and writes the password once.</summary>
    /// <returns>0, or 1 where it was not changed; the reason is written.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string? name, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(output);

        if (string.IsNullOrWhiteSpace(name))
        {
            await output.WriteLineAsync($"使い方: {Command} ユーザー名");
            return 1;
        }

        if (await FindSiteAsync(services) is not { } site)
        {
            await output.WriteLineAsync("サイトがまだ作られていません。データの場所（ORCHARD_APP_DATA）を確かめてください。");
            return 1;
        }

        var code = 1;
        await (await site.Host.GetScopeAsync(site.Settings)).UsingAsync(async scope =>
        {
            // The audit trail records the current user. On the command line there is none.
            scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = scope.ShellContext.CreateHttpContext();
            code = await ResetAsync(scope.ServiceProvider, name, output);
        });
        return code;
    }

    private static async Task<(IShellHost Host, ShellSettings Settings)?> FindSiteAsync(IServiceProvider services)
    {
        // In a folder without a site, Orchard would begin one.
        if (!File.Exists(
            Path.Combine(services.GetRequiredService<IOptions<ShellOptions>>().Value.ShellsApplicationDataPath, "tenants.json")))
        {
            return null;
        }

        var host = services.GetRequiredService<IShellHost>();
        await host.InitializeAsync();
        return host.TryGetSettings(ShellSettings.DefaultShellName, out var settings) && settings.IsRunning() ? (host, settings) : null;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string name, TextWriter output)
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        if (await users.FindByNameAsync(name) is not { } user)
        {
            await output.WriteLineAsync($"「{name}」というユーザーはいません。名前を確かめてください。");
            return 1;
        }

        // Of each kind that Orchard's rules may ask for.
        var password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ", 5) + "-"
            + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 5)
                + "-" + RandomNumberGenerator.GetString("23456789", 5) + "-"
                    + RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 8);
        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (result.Succeeded)
        {
            result = await users.SetLockoutEndDateAsync(user, null);
        }

        await output.WriteLineAsync(result.Succeeded
            ? $"新しいパスワード（ここに一度だけ表示します）: {password}"
            : "パスワードを変えられませんでした: " + string.Join(" ", result.Errors.Select(e => e.Description)));
        return result.Succeeded ? 0 : 1;
    }
}
