using System.Text.RegularExpressions;
using ActionPlans.Cms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>Our filters, links and redirects name actions of Orchard's by strings: another release may rename one, or add one.</summary>
[Collection(UnchangedSite.Name)]
public sealed partial class StockActionTests : SiteTests
{
    public StockActionTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_action_that_the_sources_name_exists()
    {
        var existing = (await ActionsAsync()).Select(StockAction.Of).ToHashSet();
        var named = new[] { "Modules", "Themes", "Web" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NamedIn(File.ReadAllText(file)))
            .ToHashSet();

        Assert.Contains(StockAction.ItemDisplay, named);
        Assert.Contains(new StockAction("OrchardCore.Users", "Admin", "EditPassword"), named);
        Assert.Contains(new StockAction("OrchardCore.Users", "Account", "Login"), named);
        Assert.Empty(named.Except(existing));
    }

    [Fact]
    public async Task Every_action_that_writes_one_item_of_content_is_guarded()
    {
        var writing = (await ActionsAsync())
            .Where(action => StockAction.Of(action) is { Area: "OrchardCore.Contents", Controller: "Admin" }
                && action.MethodInfo.IsDefined(typeof(HttpPostAttribute), inherit: true)
                    && action.Parameters.Any(p => p.Name == "contentItemId"))
            .Select(StockAction.Of).Distinct();

        Assert.Equal(StockAction.OnOneItem.OrderBy(a => a.Action), writing.OrderBy(a => a.Action));
    }

    private Task<ControllerActionDescriptor[]> ActionsAsync() => Site.InScopeAsync(services => Task.FromResult(
        services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .ToArray()));

    private static IEnumerable<StockAction> NamedIn(string source)
        => AreaFirst().Matches(source).Concat(ActionFirst().Matches(source)).Concat(Links().Matches(source))
            .Select(m => new StockAction(m.Groups["area"].Value, m.Groups["controller"].Value, m.Groups["action"].Value));

    // ("OrchardCore.Contents", "Admin", "List"
    [GeneratedRegex("""
        \("(?<area>OrchardCore\.[\w.]+)",\s*"(?<controller>\w+)",\s*"(?<action>\w+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AreaFirst();

    // ("List", "Admin", new { area = "OrchardCore.Contents"
    [GeneratedRegex("""
        "(?<action>\w+)",\s*"(?<controller>\w+)",\s*new\s*\{\s*area\s=\s"(?<area>OrchardCore\.[\w.]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ActionFirst();

    // asp-area="OrchardCore.Contents" asp-controller="Admin" asp-action="List"
    [GeneratedRegex("""
        asp-area="(?<area>OrchardCore\.[\w.]+)"\s+asp-controller="(?<controller>\w+)"\s+asp-action="(?<action>\w+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Links();
}
