using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>Somebody at a browser.</summary>
/// <param name="Name">Who.</param>
/// <param name="Client">The browser.</param>
/// <param name="Departments">The term ids of the departments for which the person reports.</param>
/// <param name="SeesAll">Whether every draft is the person's to read.</param>
/// <param name="Token">The antiforgery token of the person's own session.</param>
public sealed record AccessPerson(string Name, HttpClient Client, IReadOnlyList<string> Departments, bool SeesAll, string Token)
{
    public bool MaySee(PlantedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return SeesAll || draft.Departments.Intersect(Departments).Any();
    }

    /// <summary>The drafts that the person reads in an answer without being allowed to.</summary>
    public async Task<IEnumerable<PlantedDraft>> StolenAsync(HttpResponseMessage answer, IReadOnlyList<PlantedDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(drafts);

        var text = $"{answer.Headers} {await answer.Content.ReadAsStringAsync()}";
        return drafts.Where(d => !MaySee(d) && text.Contains(d.Marker, StringComparison.Ordinal));
    }

    /// <summary>
    /// Everybody whom the site knows: without account, without role, clerks of one's own, of a joint and of a foreign department, and
    /// staff.
    /// </summary>
    public static async Task<IReadOnlyList<AccessPerson>> EverybodyAsync(SiteHost site) =>
    [
        new("anonymous", site.Anonymous, [], false, ""),
        await NewAsync(site, "no role", [], []),
        await NewAsync(site, "clerk of somu", ["DepartmentStaff"], ["dept-somu"]),
        await NewAsync(site, "clerk of the joint department", ["DepartmentStaff"], ["dept-keiyaku-kanzai"]),
        await NewAsync(site, "clerk of a foreign department", ["DepartmentStaff"], ["dept-hisho"]),
        await NewAsync(site, "web staff", ["WebStaff"], [], seesAll: true),
        await NewAsync(site, "secretariat", ["Secretariat"], [], seesAll: true),
        await NewAsync(site, "administrator", ["Administrator"], [], seesAll: true),
    ];

    private static async Task<AccessPerson> NewAsync(SiteHost site, string name, string[] roles, string[] departments, bool seesAll = false)
    {
        var user = await site.NewUserAsync(roles);
        await site.SetDepartmentsAsync(user, departments);
        var client = await site.LogInAsync(user, SiteHost.AdminPassword);
        return new AccessPerson(
            name, client, departments, seesAll,
            new SiteForm(await client.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!);
    }
}
