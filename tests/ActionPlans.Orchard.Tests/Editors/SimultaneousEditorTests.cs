using System.Net;
using ActionPlans.Cms.Indexes;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>
/// Two people send the result of one measure and year in the same moment: one is stored, the other person is told and keeps the text.
/// </summary>
public abstract class SimultaneousEditorTests : SiteTests
{
    protected SimultaneousEditorTests(Site site)
        : base(site)
    {
        // The database's refusal, as the audit trail meets it.
        Site.Log.Expect("UNIQUE constraint failed: AnnualResultIndex.UniqueKey"); // SQLite
        Site.Log.Expect("duplicate key value violates unique constraint \"AnnualResultIndex_UniqueKey_key\""); // PostgreSQL
        Site.Log.Expect("Incorrect attempt to update an object that doesn't exist");
    }

    [DatabaseTheory]
    [InlineData("submit.Save")]
    [InlineData("submit.Publish")]
    public async Task One_is_stored_and_the_other_is_told(string button)
    {
        using var one = await Site.LogInAsAdminAsync();
        using var other = await Site.LogInAsAdminAsync();
        for (var no = 1; no <= 4; no++)
        {
            var measure = await Site.MeasureIdAsync($"{no}");
            var forms = new[] { await one.NewAsync("AnnualResult"), await other.NewAsync("AnnualResult") };
            foreach (var form in forms)
            {
                form["AnnualResultPart.MeasureContentItemId"] = measure;
                form["AnnualResultPart.Year"] = button == "submit.Save" ? "2021" : "2022";
                form["AnnualResultPart.Achievements"] = "書いた文";
            }

            var answers = await Task.WhenAll(
                Task.Run(() => forms[0].SubmitAsync(one, button)), Task.Run(() => forms[1].SubmitAsync(other, button)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(a => a.StatusCode).Order());
            var refused = new SiteForm(await answers.Single(a => a.StatusCode == HttpStatusCode.OK).ReadAsync(), "/", "form[enctype]");
            Assert.NotEmpty(refused.Errors);
            Assert.Equal("書いた文", refused["AnnualResultPart.Achievements"]);
            var year = button == "submit.Save" ? 2021 : 2022;
            Assert.Equal(1, await Site.InScopeAsync(services =>
                services.GetRequiredService<ISession>()
                    .QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measure && i.FiscalYear == year).CountAsync()));
            Array.ForEach(answers, a => a.Dispose());
        }
    }
}

public sealed class SimultaneousEditorTestsOnSqlite : SimultaneousEditorTests, IClassFixture<Site>
{
    public SimultaneousEditorTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class SimultaneousEditorTestsOnPostgres : SimultaneousEditorTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public SimultaneousEditorTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}
