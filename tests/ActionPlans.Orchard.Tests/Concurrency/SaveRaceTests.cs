using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>Many people send the same form in the same moment: one is stored, the others are told and keep their texts.</summary>
public abstract class SaveRaceTests : SiteTests
{
    private const int People = 5;
    private const string Field = "MeasurePart.Overview";

    protected SaveRaceTests(Site site)
        : base(site)
    {
        Site.Log.Expect("stored nothing");
        Site.Log.Expect("ConcurrencyException");
    }

    [DatabaseTheory]
    [InlineData("submit.Save")]
    [InlineData("submit.Publish")]
    public async Task One_is_stored(string button)
    {
        var id = await Site.MeasureIdAsync("11");
        var clients = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => Site.LogInAsAdminAsync()));
        for (var round = 0; round < 3; round++)
        {
            var forms = await Task.WhenAll(clients.Select(c => c.OpenAsync(id)));
            for (var i = 0; i < People; i++)
            {
                forms[i][Field] = $"{button} {round}-{i} の概要";
            }

            var answers = await Task.WhenAll(forms.Select((f, i) => Task.Run(() => f.SubmitAsync(clients[i], button))));

            var winner = Assert.Single(Enumerable.Range(0, People), i => answers[i].StatusCode == HttpStatusCode.Redirect);
            Assert.Equal(
                forms[winner][Field],
                await Site.InScopeAsync(
                    async services => (await SiteContent.FindMeasureAsync(services, "11")).GetOrCreate<MeasurePart>().Overview));
            for (var i = 0; i < People; i++)
            {
                var page = WebUtility.HtmlDecode(await answers[i].Content.ReadAsStringAsync());
                Assert.True(
                    i == winner || page.Contains(forms[i][Field]!, StringComparison.Ordinal),
                    $"{answers[i].StatusCode} lost {forms[i][Field]}");
                answers[i].Dispose();
            }
        }

        Array.ForEach(clients, c => c.Dispose());
    }
}

public sealed class SaveRaceTestsOnSqlite : SaveRaceTests, IClassFixture<Site>
{
    public SaveRaceTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class SaveRaceTestsOnPostgres : SaveRaceTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public SaveRaceTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class SaveRaceTestsOnMariaDb : SaveRaceTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public SaveRaceTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
