using System.Reflection;
using System.Text.Json.Nodes;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Services;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>Orchard ignores a step, feature or permission that it does not know. Here each must exist on the running site.</summary>
[Collection(UnchangedSite.Name)]
public sealed class RecipeLintTests : SiteTests
{
    public RecipeLintTests(ReadSite site)
        : base(site)
    {
    }

    public static TheoryData<string> Recipes => new(Files);

    private static string[] Files
        => [.. Directory.GetFiles(Repository.PathOf("Recipes"), "*.recipe.json").Select(f => Path.GetFileName(f))];

    [Fact]
    public void Both_recipes_are_looked_at()
        => Assert.Superset(new HashSet<string> { "yuki-city.recipe.json", "yuki-2021.recipe.json" }, Files.ToHashSet());

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task The_site_finds_the_recipe_exactly_once(string file)
    {
        var recipe = Read(file);
        var found = await Site.InScopeAsync(SiteRecipes.HarvestAsync);

        Assert.Single(found, r => r.RecipeFileInfo.Name == file);
        Assert.Equal((bool)recipe["issetuprecipe"]!, Assert.Single(found, r => r.Name == (string)recipe["name"]!).IsSetupRecipe);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_step_has_a_handler(string file)
    {
        var known = await Site.InScopeAsync(services => Task.FromResult(services.GetServices<IRecipeStepHandler>()
            .Select(StepName).ToHashSet(StringComparer.OrdinalIgnoreCase)));

        Assert.Empty(Steps(file).Select(s => (string)s["name"]!).Except(known, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_feature_exists_and_was_enabled(string file)
    {
        var (available, enabled) = await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            return (
                (await manager.GetAvailableFeaturesAsync()).Select(f => f.Id).ToHashSet(),
                (await manager.GetEnabledFeaturesAsync()).Select(f => f.Id).ToHashSet());
        });

        var wanted = Strings(Steps(file, "feature").Select(s => s["enable"])).ToArray();
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(available));
        Assert.Empty(wanted.Except(enabled));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_permission_exists_and_was_granted(string file)
    {
        foreach (var role in Steps(file, "Roles").SelectMany(s => s["Roles"]!.AsArray()).Select(r => r!))
        {
            var wanted = Strings([role["Permissions"]]).ToArray();
            var (known, granted) = await Site.InScopeAsync(async services => (
                (await services.GetRequiredService<IPermissionService>().GetPermissionsAsync()).Select(p => p.Name).ToHashSet(),
                (await services.GetRequiredService<IRoleService>().GetRoleClaimsAsync((string)role["Name"]!)).Select(c => c.Value)
                    .ToHashSet()));

            Assert.NotEmpty(wanted);
            Assert.Empty(wanted.Except(known));
            Assert.Empty(wanted.Except(granted));
        }
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_content_type_and_part_exists(string file)
    {
        var (types, parts) = await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentDefinitionManager>();
            var registered = services.GetRequiredService<IOptions<ContentOptions>>().Value.ContentPartOptions.Select(p => p.Type.Name);
            return (
                (await manager.ListTypeDefinitionsAsync()).Select(t => t.Name).ToHashSet(),
                (await manager.ListPartDefinitionsAsync()).Select(p => p.Name).Concat(registered).ToHashSet());
        });

        foreach (var item in Steps(file, "content").SelectMany(Items))
        {
            var type = (string)item["ContentType"]!;
            Assert.Contains(type, types);
            Assert.True(((string)item["ContentItemId"]!).Length is > 0 and <= 26);
            Assert.All(item.Where(m => m.Key.EndsWith("Part", StringComparison.Ordinal)), part => Assert.Contains(part.Key, parts));
        }
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_setting_is_one_that_the_site_knows(string file)
    {
        var known = AppDomain.CurrentDomain.GetAssemblies()
            .Where(a => a.GetName().Name!.StartsWith("OrchardCore", StringComparison.Ordinal))
            .SelectMany(a => a.GetExportedTypes()).Select(t => t.Name).ToHashSet();
        var site = typeof(ISite).GetProperties().Select(p => p.Name).ToHashSet();

        foreach (var (key, value) in Steps(file, "settings").SelectMany(s => s).Where(m => m.Key != "name"))
        {
            Assert.True(site.Contains(key) || known.Contains(key), key);
            if (value is JsonObject settings && !site.Contains(key))
            {
                var type = AppDomain.CurrentDomain.GetAssemblies().SelectMany(a => a.GetTypes()).First(t => t.Name == key);
                Assert.All(settings, s => Assert.NotNull(type.GetProperty(s.Key)));
            }
        }

        await Site.InScopeAsync(async services =>
        {
            var settings = await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
            Assert.Equal(("結城市", "Asia/Tokyo"), (settings.SiteName, settings.TimeZoneId));
        });
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("Recipes", file)))!.AsObject();

    private static IEnumerable<JsonObject> Steps(string file, string? name = null)
        => Read(file)["steps"]!.AsArray().Select(s => s!.AsObject()).Where(s => name is null || (string)s["name"]! == name);

    private static IEnumerable<string> Strings(IEnumerable<JsonNode?> lists) => lists.SelectMany(l => l!.AsArray()).Select(v => (string)v!);

    // The items of the step and those that they hold.
    private static IEnumerable<JsonObject> Items(JsonNode node) => node switch
    {
        JsonArray array => array.SelectMany(n => Items(n!)),
        JsonObject item => item.Where(m => m.Value is JsonArray or JsonObject).SelectMany(m => Items(m.Value!))
            .Concat(item.ContainsKey("ContentType") ? [item] : []),
        _ => [],
    };

    // Few handlers read the name themselves; those are called as their step.
    private static string StepName(IRecipeStepHandler handler)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        return handler is NamedRecipeStepHandler
            ? (string)typeof(NamedRecipeStepHandler).GetField("StepName", Hidden)!.GetValue(handler)!
            : handler.GetType().Name.Replace("Step", "", StringComparison.Ordinal);
    }
}
