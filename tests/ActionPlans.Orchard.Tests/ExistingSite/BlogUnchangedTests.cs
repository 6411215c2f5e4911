using ActionPlans.Orchard.Tests.Fixtures;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>A blog on a host as Orchard's templates make it, before and after the feature was enabled.</summary>
public sealed class BlogBeforeAndAfter : IAsyncLifetime
{
    // What the feature depends on, and what it adds to where it is there: so that only its own changes are seen.
    private const string Others = """
        { "name": "feature", "enable": [
          "OrchardCore.Flows", "OrchardCore.AuditTrail", "OrchardCore.AdminDashboard", "OrchardCore.HealthChecks", "OrchardCore.Notifications",
          "OrchardCore.Apis.GraphQL", "OrchardCore.Liquid", "OrchardCore.Seo", "OrchardCore.Email" ] }
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

        Assert.Empty(await _site.RunStepAsync("""{ "name": "feature", "enable": [ "ActionPlans" ] }"""));
        After = await SiteFacts.ReadAsync(_site, () => _services);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The feature changes nothing of other content, and nothing of the site but what the documentation lists.</summary>
public sealed class BlogUnchangedTests : IClassFixture<BlogBeforeAndAfter>
{
    // Where any module adds its own beside the others'. What stands here replaces nothing.
    private static readonly string[] AddedTo =
    [
        "IAuthorizationHandler", "IConfigureOptions`1", "IPostConfigureOptions`1",
    ];

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

        var added = _after.Registrations.Except(_before.Registrations).Where(r => !r.StartsWith("ActionPlans.", StringComparison.Ordinal)).ToArray();
        var had = _before.Registrations.Select(ServiceOf).ToHashSet();
        var replaced = added.Where(r => had.Contains(ServiceOf(r)) && !AddedTo.Any(a => r.Contains(a, StringComparison.Ordinal)));
        Assert.Equal([], replaced);
    }

    [Fact]
    public void Filters_and_binders_are_those_that_are_listed()
    {
        Assert.Equal([], _after.Filters.Except(_before.Filters).Order());
        Assert.Equal(["LongListBinderProvider", "TypedTextBinderProvider"], _after.Binders.Except(_before.Binders).Order());
        Assert.Equal(_before.Binders, _after.Binders.Intersect(_before.Binders));
    }

    private static string TableOf(string index) => index[..index.IndexOf(' ', StringComparison.Ordinal)];

    private static string ServiceOf(string registration) => registration[..registration.IndexOf(" = ", StringComparison.Ordinal)];
}
