using ActionPlans.Cms;
using ActionPlans.Orchard.Tests.Web.Rights;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Handlers;

/// <summary>What each kind of person may do to each kind of content, through Orchard's own buttons.</summary>
public sealed class ContentRightsTests : SiteTests, IClassFixture<Site>
{
    private static readonly string[] Actions = ["Publish", "Unpublish", "Clone", "DiscardDraft", "Delete"];

    // What the web staff may do; everybody else without the administrator's role may do nothing.
    private static readonly Dictionary<string, string[]> StaffMay = new()
    {
        [ContentTypes.ActionPlan] = Actions,
        [ContentTypes.Measure] = Actions,
        [ContentTypes.AnnualResult] = Actions,
        [ContentTypes.YearSummary] = Actions,
        ["Taxonomy"] = ["Publish", "Unpublish", "DiscardDraft", "Delete"], // those in use stay, see the departments' tests
        ["Menu"] = [],
    };

    public ContentRightsTests(Site site)
        : base(site)
    {
    }

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var type in StaffMay.Keys)
            {
                foreach (var action in Actions)
                {
                    cases.Add(type, action);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Buttons_work_for_those_who_may(string type, string action)
    {
        var staff = await StaffAsync();
        using var nobody = await Site.LogInWithRolesAsync();
        var token = new SiteForm(await nobody.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!;
        var id = await DraftAsync(type, Array.IndexOf(Actions, action));
        var address = $"/Admin/Contents/ContentItems/{id}/{action}";
        var revision = ContentTypes.IsPlanContent(type) ? await Site.RevisionAsync(id) : null;
        var before = await Site.SnapshotAsync();

        using (var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))
        using (var refused = await nobody.PostAsync(address, content))
        using (var anonymous = await Site.Anonymous.PostAsync(address, null))
        {
            Assert.True(RightsTable.IsRefusal(refused), $"{refused.StatusCode}");
            Assert.False(anonymous.IsSuccessStatusCode);
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        using var answer = await staff.PostWithTokenAsync(address, revision);
        Assert.Equal(StaffMay[type].Contains(action), !RightsTable.IsRefusal(answer));
        Assert.True((int)answer.StatusCode < 400 || RightsTable.IsRefusal(answer), $"{answer.StatusCode}");
        if (!StaffMay[type].Contains(action))
        {
            ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        }
    }

    // A draft to press the button on: another one for each button.
    private Task<string> DraftAsync(string type, int button) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        ContentItem item;
        switch (type)
        {
            case ContentTypes.AnnualResult:
                item = await SiteContent.NewResultAsync(services, $"{button + 1}", 2023);
                break;
            case ContentTypes.Measure:
                return (
                    await manager.GetAsync(
                        (await SiteContent.FindMeasureAsync(services, $"{button + 10}")).ContentItemId,
                        VersionOptions.DraftRequired)).ContentItemId;
            case "Taxonomy":
                return (await manager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.DraftRequired)).ContentItemId;
            default:
                item = await manager.NewAsync(type);
                break;
        }

        await manager.CreateAsync(item, VersionOptions.Draft);
        return item.ContentItemId;
    });
}
