using ActionPlans.Reporting.Staff.AuditTrail;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.Entities;
using YesSql;
using ISession = YesSql.ISession;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>Who was given which department or role, by whom, stands in the site's audit trail.</summary>
public sealed class StaffAuditTests : SiteTests, IClassFixture<Site>
{
    private const string Screen = "/Admin/ActionPlans/Staff";

    public StaffAuditTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Departments_and_roles_are_told_from_what_to_what()
    {
        var clerk = await Site.NewUserAsync(StaffPeople.Clerk);
        var keeper = await Site.NewUserAsync(StaffPeople.Secretariat);
        using var secretary = await Site.LogInAsync(keeper);
        var id = (await Site.UserAsync(clerk))!.UserId;
        foreach (var department in new[] { "dept-somu", "dept-zaisei" })
        {
            var form = new SiteForm(
                await secretary.ReadAsync(Screen), Screen, $"form[action$='/Staff/Set/{id}']") { ["termIds"] = department };
            using var saved = await form.SubmitAsync(secretary);
        }

        var events = await EventsAsync(id);

        Assert.Equal(["", keeper, keeper], events.Select(e => e.UserName));
        Assert.Equal([[StaffPeople.Clerk], [StaffPeople.Clerk], [StaffPeople.Clerk]], events.Select(e => Told(e).RolesAfter));
        Assert.Equal(["", "総務課", "財政課"], events.Select(e => string.Join('、', Told(e).DepartmentsAfter)));
        Assert.Equal(["", "", "総務課"], events.Select(e => string.Join('、', Told(e).DepartmentsBefore)));
        var admin = await AdminAsync();
        Assert.Contains(
            "財政課", (await admin.ReadAsync($"/Admin/AuditTrail?q=category:{StaffAuditEvents.Category}")).Body!.TextContent,
            StringComparison.Ordinal);
        var page = (await admin.ReadAsync($"/Admin/AuditTrail/Display/{events[2].EventId}")).Body!.TextContent;
        Assert.All([clerk, "総務課", "財政課", "ロールと担当課"], words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changes_neither_is_left_to_Orchards_own_events()
    {
        var clerk = await Site.NewUserAsync(StaffPeople.Clerk);
        var id = (await Site.UserAsync(clerk))!.UserId;
        using var client = await Site.LogInAsync(clerk);
        var admin = await AdminAsync();
        using var disabled = await admin.PostWithTokenAsync($"/Admin/Users/Disable/{id}");

        Assert.Single(await EventsAsync(id));
        Assert.Superset(
            new HashSet<string> { "Created", "LoggedIn", "Disabled" }, (await EventsAsync(id, "User")).Select(e => e.Name).ToHashSet());
    }

    private static StaffAuditEvent Told(AuditTrailEvent recorded)
        => recorded.TryGet<StaffAuditEvent>(out var told) ? told : new StaffAuditEvent();

    private Task<AuditTrailEvent[]> EventsAsync(
        string userId, string category = StaffAuditEvents.Category) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(
                i => i.CorrelationId == userId && i.Category == category, collection: AuditTrailEvent.Collection).ListAsync())
            .OrderBy(e => e.CreatedUtc).ToArray());
}
