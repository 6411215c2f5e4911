using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Databases;

/// <summary>Databases differ in what characters they take, and one that refuses a text spoils all that a request asks after it.</summary>
public abstract class HostileCharacterTests : SiteTests
{
    protected HostileCharacterTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task A_number_too_long_for_its_column_is_refused_by_the_rules_and_comes_back_as_typed()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        var typed = new string('1', 400);
        form["MeasurePart.No"] = typed;
        form["MeasurePart.Overview"] = "消えてはならない文";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        Assert.Contains("[measure_no_invalid]", back.Errors, StringComparison.Ordinal);
        Assert.Equal((typed, "消えてはならない文"), (back["MeasurePart.No"], back["MeasurePart.Overview"]));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [DatabaseFact]
    public async Task Every_page_answers()
    {
        foreach (var page in SeedPages.All)
        {
            Assert.NotNull((await Site.Anonymous.ReadAsync(page.Address)).Article());
        }
    }

    [DatabaseTheory]
    [InlineData("/action-plans/yuki-2021/measures/1%00/")]
    [InlineData("/action-plans/%00/")]
    [InlineData("/action-plans/yuki-2021/?q=%00&department=%00&year=%00")]
    [InlineData("/%00")]
    public async Task An_address_with_such_a_character_is_no_error_of_the_server(string address)
        => Assert.True((int)await Site.Anonymous.StatusAsync(address) < (int)HttpStatusCode.InternalServerError);

    [DatabaseFact]
    public async Task An_editor_may_write_letters_of_four_bytes()
    {
        const string Text = "𠮷野家の👨‍👩‍👧 か\u3099 ㈱①";
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("17"));
        form["MeasurePart.Overview"] = Text;
        await form.PublishAsync(admin);

        Assert.Equal(Text, (await Site.ExportAsync()).Measures.Single(m => m.No == "17").Overview);
        Assert.Contains(
            Text, (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/17/")).Article().TextContent, StringComparison.Ordinal);
    }
}

public sealed class HostileCharacterTestsOnSqlite : HostileCharacterTests, IClassFixture<Site>
{
    public HostileCharacterTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class HostileCharacterTestsOnPostgres : HostileCharacterTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public HostileCharacterTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class HostileCharacterTestsOnMariaDb : HostileCharacterTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public HostileCharacterTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
