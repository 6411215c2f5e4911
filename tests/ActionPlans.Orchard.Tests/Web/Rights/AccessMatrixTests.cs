using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>
/// Everybody at every endpoint that the running site has, with ids of their own, joint and foreign items: no foreign draft is read and
/// nothing foreign is written. New screens enter by themselves; their forms are taken from their pages.
/// </summary>
public sealed class AccessMatrixTests : SiteTests, IClassFixture<Site>
{
    // What a page of these can do to a session of the attacker's own: log it off, change its password.
    private static readonly string[] OwnAccount = ["/Users/LogOff", "/Login", "/ChangePassword"];

    // Where people work with content, people and what happened to them.
    private static readonly string[] Screens =
    [
        "ActionPlans/*", "OrchardCore.Contents/*", "OrchardCore.Taxonomies/*", "OrchardCore.Users/*", "OrchardCore.Roles/*",
        "OrchardCore.AuditTrail/*", "OrchardCore.Notifications/*",
    ];

    public AccessMatrixTests(Site site)
        : base(site)
    {
        // Orchard's screens, asked for things that are not there.
        foreach (var noise in new[] { "An unhandled exception", "Unable to find a query-source", "thrown from" })
        {
            Site.Log.Expect(noise);
        }
    }

    [Fact]
    public async Task Nobody_reads_a_foreign_draft_and_nobody_writes_what_is_foreign()
    {
        var drafts = await PlantedDrafts.PlantAsync(Site);
        var people = await AccessPerson.EverybodyAsync(Site);
        var pages = await AddressesAsync(drafts);
        var failures = new List<string>();

        var (seen, forms) = await LookAsync(people, pages, drafts, failures);
        Assert.True(failures.Count == 0, string.Join('\n', failures.Distinct().Take(40)));
        // Or the sweep would prove nothing: everything planted can be found by those who may, and there are forms to forge.
        Assert.Empty(drafts.Select(d => d.Name).Except(seen));
        Assert.Contains(forms, f => f.Action.Contains("/Admin/ActionPlans/", StringComparison.Ordinal));
        Assert.Contains(forms, f => f.Names(drafts.Select(d => d.Ids["item"])) && f.Fields.Count > 3);

        foreach (var person in people.Where(p => !p.SeesAll))
        {
            await AttackAsync(person, forms, drafts, failures);
            await SwapAsync(person, pages, drafts, failures);
        }

        await AttackAccountsAsync(people.Where(p => p.Name is "web staff"), forms, failures);
        Assert.True(failures.Count == 0, string.Join('\n', failures.Distinct().Take(40)));

        // And the forms do something where they may.
        var before = await DataAsync();
        for (var i = 0; i < forms.Count && !Differences(before, await DataAsync()).Any(); i++)
        {
            using var answer = await forms[i].SendAsync(people[^1]);
        }

        Assert.NotEmpty(Differences(before, await DataAsync()));
    }

    // Every address with the ids of every draft in its route; where drafts are handled, as a question too, and as a word to search for.
    private async Task<IReadOnlyList<SiteEndpoint>> AddressesAsync(IReadOnlyList<PlantedDraft> drafts)
    {
        string[] asked =
        [
            "contentItemId", "id", "measureId", "measure", "resultId", "result", "no", "year", "plan", "planId", "version",
            "auditTrailEventId",
        ];
        var found = new List<SiteEndpoint>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var question = string.Join('&', asked.Select(name => $"{name}={drafts[i].Guess(name)}"));
            foreach (
                var endpoint in (await Site.EndpointsAsync(drafts[i].Guess))
                    .Where(e => e.Answers("GET") && !RightsTable.Names([.. RightsTable.Faulty, .. RightsTable.AccountPosts], e.Name)))
            {
                found.Add(endpoint);
                if (RightsTable.Names(["ActionPlans/*", "OrchardCore.Contents/*"], endpoint.Name))
                {
                    found.Add(endpoint with { Path = $"{endpoint.Path}?q={PlantedDrafts.Prefix}" });
                    found.AddRange(i % 2 == 0 ? [endpoint with { Path = $"{endpoint.Path}?{question}" }] : []);
                }
            }
        }

        return [.. found.DistinctBy(e => e.Path)];
    }

    // Who may read all is followed only where there is something to read, to learn the forms and to know that the drafts can be found.
    private static async Task<(HashSet<string> SeenByStaff, IReadOnlyList<HarvestedForm> Forms)> LookAsync(
        IReadOnlyList<AccessPerson> people, IReadOnlyList<SiteEndpoint> pages, IReadOnlyList<PlantedDraft> drafts, List<string> failures)
    {
        var seen = new HashSet<string>();
        var forms = new List<HarvestedForm>();
        foreach (var person in people)
        {
            foreach (var page in pages.Where(p => !person.SeesAll || RightsTable.Names(Screens, p.Name)))
            {
                using var answer = await person.Client.GetAsync(page.Path);
                failures.AddRange(
                    (await person.StolenAsync(answer, drafts)).Select(d => $"{person.Name} read the {d.Name} at {page.Name} {page.Path}"));
                if (answer.StatusCode == HttpStatusCode.OK && person.Token.Length > 0)
                {
                    var text = await answer.Content.ReadAsStringAsync();
                    seen.UnionWith(
                        drafts.Where(d => person.SeesAll && text.Contains(d.Marker, StringComparison.Ordinal)).Select(d => d.Name));
                    forms.AddRange(HarvestedForm.On(answer, text, page.Path));
                }
            }
        }

        // A screen may show somebody what he sent himself: the drafts' words are taken out of the forms.
        var words = drafts.ToDictionary(d => d.Marker, _ => "forged");
        return (seen, [.. forms.Select(f => f.With(words)).Where(f => !OwnAccount.Any(a => f.Action.Contains(a, StringComparison.Ordinal)))
            .DistinctBy(f => (f.Action.Split("?returnUrl", StringSplitOptions.None)[0], string.Join(' ', f.Fields.Select(x => x.Key))))]);
    }

    // Others' forms, sent with the attacker's own token. What names something of the attacker's own is the attacker's to send.
    private async Task AttackAsync(
        AccessPerson person, IReadOnlyList<HarvestedForm> forms, IReadOnlyList<PlantedDraft> drafts, List<string> failures)
    {
        var own = await OwnIdsAsync(person);
        var before = await DataAsync();
        var sent = 0;
        foreach (var form in forms.Where(f => !f.Names(own)))
        {
            using var answer = await form.SendAsync(person);
            failures.AddRange(
                (await person.StolenAsync(answer, drafts))
                .Select(d => $"{person.Name} read the {d.Name} in the answer to a forged {form.Action}"));
            sent++;
        }

        Assert.True(sent > 50, $"Only {sent} forms were sent by {person.Name}.");
        failures.AddRange(Differences(before, await DataAsync()).Select(d => $"{person.Name} changed {d}"));
    }

    // The person's own forms, with the ids of somebody else's draft put in.
    private async Task SwapAsync(
        AccessPerson person, IReadOnlyList<SiteEndpoint> pages, IReadOnlyList<PlantedDraft> drafts, List<string> failures)
    {
        var mine = drafts.Where(person.MaySee).ToArray();
        var foreign = drafts.Where(d => !person.MaySee(d)).ToArray();
        var ids = foreign.SelectMany(d => new[] { d.Ids["measure"], d.Ids["item"] }).ToHashSet();
        var before = await DataAsync(ids);
        foreach (var page in pages.Where(
            p => p.Name.StartsWith("ActionPlans/", StringComparison.Ordinal)
            && mine.Any(
                d => p.Path.Contains(d.Ids["measure"], StringComparison.Ordinal)
                || p.Path.Contains(d.Ids["item"], StringComparison.Ordinal))))
        {
            using var found = await person.Client.GetAsync(page.Path);
            foreach (var form in HarvestedForm.On(found, await found.Content.ReadAsStringAsync(), page.Path))
            {
                foreach (var (own, other) in mine.SelectMany(o => foreign.Select(f => (o, f))))
                {
                    var swapped = form.With(new Dictionary<string, string>
                    {
                        [own.Ids["measure"]] = other.Ids["measure"],
                        [own.Ids["item"]] = other.Ids["item"],
                        [own.Ids["version"]] = other.Ids["version"],
                    });
                    if (swapped.Names(ids) && !OwnAccount.Any(a => swapped.Action.Contains(a, StringComparison.Ordinal)))
                    {
                        using var answer = await swapped.SendAsync(person);
                        failures.AddRange(
                            (await person.StolenAsync(answer, drafts))
                            .Select(d => $"{person.Name} read the {d.Name} in the answer to a swapped {swapped.Action}"));
                    }
                }
            }
        }

        failures.AddRange(Differences(before, await DataAsync(ids)).Select(d => $"{person.Name} changed {d} with ids swapped"));
    }

    // Staff who may edit content may not by that edit people and roles.
    private async Task AttackAccountsAsync(IEnumerable<AccessPerson> people, IReadOnlyList<HarvestedForm> forms, List<string> failures)
    {
        string[] places = ["/Admin/Users/", "/Admin/Roles/", "/Admin/ActionPlans/Staff/"];
        foreach (var person in people)
        {
            var before = await DataAsync();
            foreach (var form in forms.Where(f => places.Any(p => f.Action.StartsWith(p, StringComparison.Ordinal))))
            {
                using var answer = await form.SendAsync(person);
            }

            failures.AddRange(Differences(before, await DataAsync()).Select(d => $"{person.Name} changed {d}"));
        }
    }

    private Task<IReadOnlyList<string>> OwnIdsAsync(AccessPerson person) => Site.InScopeAsync<IReadOnlyList<string>>(async services =>
    {
        var own = new List<string>();
        foreach (var measure in SeedPlan.Document.Measures.Where(
            m => m.Departments.Any(d => person.Departments.Contains($"dept-{SeedPlan.Plan.Departments.Single(p => p.Name == d).Slug}"))))
        {
            own.Add((await SiteContent.FindMeasureAsync(services, measure.No)).ContentItemId);
        }

        return own;
    });

    // Every document that the site has stored, byte for byte.
    private Task<Dictionary<long, (
        string Type, string Text)>> DataAsync(IReadOnlySet<string>? about = null) => Site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        var rows = await connection.QueryAsync<(long Id, string Type, string Content)>(
            """SELECT "Id", "Type", "Content" FROM "Document" """);
        return rows.Where(r => about is null || about.Any(id => r.Content.Contains(id, StringComparison.Ordinal)))
            .ToDictionary(r => r.Id, r => (r.Type.Split(',')[0], r.Content));
    });

    private static IEnumerable<string> Differences(
        Dictionary<long, (string Type, string Text)> before, Dictionary<long, (string Type, string Text)> after)
        => before.Keys.Union(after.Keys).Where(id => before.GetValueOrDefault(id).Text != after.GetValueOrDefault(id).Text)
            .Select(id => $"{after.GetValueOrDefault(id).Type ?? before[id].Type} {id}: "
                + $"{Short(before.GetValueOrDefault(id).Text)} -> {Short(after.GetValueOrDefault(id).Text)}");

    private static string Short(string? text) => text is null ? "nothing" : text[..Math.Min(text.Length, 300)];
}
