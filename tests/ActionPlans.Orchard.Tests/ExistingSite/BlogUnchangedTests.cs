using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>A blog on a host as Orchard's templates make it, before and after the features were enabled.</summary>
public sealed class BlogBeforeAndAfter : IAsyncLifetime
{
    // What the feature depends on, and what it adds to where it is there: so that only its own changes are seen.
    private const string Others = """
        { "name": "feature", "enable": [
          "OrchardCore.Flows", "OrchardCore.AuditTrail", "OrchardCore.AdminDashboard", "OrchardCore.HealthChecks",
          "OrchardCore.Apis.GraphQL", "OrchardCore.Liquid", "OrchardCore.Seo" ] }
        """;

    private readonly string _folder = SiteTemplate.NewFolder();
    private IReadOnlyList<ServiceDescriptor> _services = [];
    private SiteHost _site = null!;

    internal SiteFacts Before { get; private set; } = null!;

    internal SiteFacts After { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _site = await SiteHost.StartAsync(
            _folder,
            setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" },
            host: services => services.AddOrchardCore().ConfigureServices(site => _services = [.. site], int.MaxValue),
            isCity: false);
        using var setUp = await _site.Anonymous.GetAsync("/");
        Assert.Empty(await _site.RunStepAsync(Others));
        await _site.OpenToAllAsync("AccessContentApi", "ViewContent", "EditContent", "PublishContent", "DeleteContent");
        // The first writing of each kind makes the titles that all later ones find.
        await SiteFacts.ReadAsync(_site, () => _services);
        Before = await SiteFacts.ReadAsync(_site, () => _services);

        Assert.Empty(
            await _site.RunStepAsync(
                """{ "name": "feature", "enable": [ "ActionPlans", "ActionPlans.Ledger", "ActionPlans.Reporting" ] }"""));
        After = await SiteFacts.ReadAsync(_site, () => _services);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The features change nothing of other content, and nothing of the site but what the documentation lists.</summary>
public sealed class BlogUnchangedTests : IClassFixture<BlogBeforeAndAfter>
{
    // Where any module adds its own beside the others'. What stands here replaces nothing.
    private static readonly string[] AddedTo =
    [
        "IStartup", "IStartupFilter", "IContentHandler", "IIndexProvider", "IDataMigration", "IRecipeStepHandler", "INavigationProvider",
        "IShapeTableProvider", "IContentDisplayHandler", "IContentDisplayDriver", "IDisplayDriver`1", "IAuthorizationHandler",
        "IPermissionProvider", "IModularTenantEvents", "IBackgroundTask", "IConfigureOptions`1", "IPostConfigureOptions`1",
        "IUserEventHandler", "IRobotsProvider", "IFeatureEventHandler", "IDeploymentSource", "IDeploymentStepFactory",
        "IContentDefinitionHandler", "IAuditTrailEventHandler", "ISchemaBuilder", "ICacheContextProvider",
    ];

    // The rows of the documentation's table, each with what makes it true.
    private static readonly Dictionary<string, string> Listed = new()
    {
        ["database queries"] = "ActionPlans.Cms.Startup",
        ["named SQL queries"] = ".PlanQuerySource",
        ["permalinks"] = ".PermalinkHandler",
        ["log-in"] = "StaffLanding",
        ["user accounts"] = ".UserDepartmentsDisplayDriver",
        ["lists and menus"] = ".PlanAdminMenu",
        ["audit trail"] = ".ChangeReasonComment",
        ["background tasks"] = ".PublicationTask",
        ["MVC pipeline"] = "EditorPages",
        ["caches"] = ".PlanCacheHandler",
        ["health check"] = "Health.Startup",
        ["GraphQL"] = "GraphQL.Startup",
        ["Liquid"] = "Liquid.Startup",
    };

    private readonly SiteFacts _before;
    private readonly SiteFacts _after;

    public BlogUnchangedTests(BlogBeforeAndAfter blog)
    {
        ArgumentNullException.ThrowIfNull(blog);
        _before = blog.Before;
        _after = blog.After;
    }

    [Fact]
    public void Pages_and_the_content_API_answer_as_before()
    {
        Assert.True(_before.Answers.Count > 10);
        Assert.Equal(_before.Answers.Keys, _after.Answers.Keys);
        Assert.All(_before.Answers, answer => Assert.Equal(answer.Value, _after.Answers[answer.Key]));
    }

    [Fact]
    public void The_editor_of_other_content_is_the_same_with_the_same_scripts_and_styles() => Assert.Equal(_before.Editor, _after.Editor);

    [Fact]
    public void Limits_encoder_and_indexes_are_the_same_but_for_query_gating()
    {
        Assert.Equal(
            _before.Limits.Select(l => l.Key == "query gating" ? KeyValuePair.Create(l.Key, "False") : l), _after.Limits);
        Assert.Empty(_before.Indexes.Except(_after.Indexes));
        var tables = _before.Indexes.Select(TableOf).ToHashSet();
        Assert.DoesNotContain(_after.Indexes.Except(_before.Indexes), index => tables.Contains(TableOf(index)));
    }

    [Fact]
    public void No_service_of_another_is_taken_away_or_replaced_but_the_source_of_named_queries()
    {
        Assert.Empty(_before.Registrations.Except(_after.Registrations));

        var added = _after.Registrations.Except(_before.Registrations)
            .Where(r => !r.StartsWith("ActionPlans.", StringComparison.Ordinal)).ToArray();
        var had = _before.Registrations.Select(ServiceOf).ToHashSet();
        var replaced = added.Where(r => had.Contains(ServiceOf(r)) && !AddedTo.Contains(SimpleName(r)));
        Assert.Equal(["OrchardCore.Queries.IQuerySource Sql = ActionPlans.Cms.Queries.PlanQuerySource"], replaced);
    }

    [Fact]
    public void Filters_and_binders_are_those_that_are_listed()
    {
        Assert.Equal(
            ["DepartmentTermFormFilter", "DisplayRedirect", "EditorPages", "NoScriptStyles", "OrchardAdminSaveFilter", "ReportScript",
                "StaffLanding", "TypedTextNotes"],
            _after.Filters.Except(_before.Filters).Order());
        Assert.Equal(["LongListBinderProvider", "TypedTextBinderProvider"], _after.Binders.Except(_before.Binders).Order());
        Assert.Equal(_before.Binders, _after.Binders.Intersect(_before.Binders));
    }

    [Fact]
    public void The_documentation_lists_what_changes_for_the_whole_site()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "existing-site.md"));
        var chapter = text[text.IndexOf("## What changes for the whole site", StringComparison.Ordinal)..];
        var listed = chapter[..chapter.IndexOf("\n## ", 5, StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1].Trim());

        Assert.Equal(Listed.Keys, listed);
        Assert.All(
            Listed.Values,
            by => Assert.Contains(_after.Registrations.Concat(_after.Filters), r => r.EndsWith(by, StringComparison.Ordinal)));
    }

    // IContentHandler of "OrchardCore.ContentManagement.Handlers.IContentHandler  = …", without type arguments.
    private static string SimpleName(string registration)
    {
        var name = registration[..registration.IndexOfAny([' ', '['])];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static string TableOf(string index) => index[..index.IndexOf(' ', StringComparison.Ordinal)];

    private static string ServiceOf(string registration) => registration[..registration.IndexOf(" = ", StringComparison.Ordinal)];
}
