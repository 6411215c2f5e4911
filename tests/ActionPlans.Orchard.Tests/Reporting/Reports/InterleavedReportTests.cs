using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Concurrency;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Reporting.Reports;

/// <summary>
/// Two people at one report: saving, submitting, approving and publishing, one or many. Nobody overwrites the other, nor decides on a text
/// unseen.
/// </summary>
public abstract class InterleavedReportTests : SiteTests
{
    private const int Year = 2022;
    private const string No = "3";

    private HttpClient[] _clients = [];
    private ReportPaths _paths = null!;
    private EditPath _editor = null!;
    private string _id = "";

    protected InterleavedReportTests(Site site)
        : base(site)
    {
    }

    /// <summary>How often each pair of paths meets on this database.</summary>
    protected abstract int Times { get; }

    public override async Task InitializeAsync()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync(No);
        var secretary = await Site.NewSecretaryAsync();
        _paths = new ReportPaths(Site, No, Year, clerk, secretary);
        _clients =
        [
            await Site.LogInAsync(clerk), await Site.LogInAsync(await Site.NewClerkAsync(No)), await Site.LogInAsync(secretary),
            await Site.LogInAsAdminAsync(),
        ];
        // The first text makes the result, which an editor can then open.
        _ = await _paths.Anew(ReportState.Submitted).OpenAsync();
        _id = (await Site.ReportAsync(No, Year)).Latest!.ContentItemId;
        _editor = EditPath.Editor(_clients[3], _id, "AnnualResultPart.Achievements", "submit.Save");
    }

    public override Task DisposeAsync()
    {
        Array.ForEach(_clients, c => c.Dispose());
        return base.DisposeAsync();
    }

    [DatabaseFact]
    public Task Nobody_overwrites_the_other_by_saving_or_submitting() => AssertAsync(
        [_paths.Form(_clients[0], SiteClerks.SaveButton), _paths.Form(_clients[0], SiteClerks.SubmitButton), _editor],
        [_paths.Form(_clients[1], SiteClerks.SaveButton), _paths.Form(_clients[1], SiteClerks.SubmitButton), _editor]);

    [DatabaseFact]
    public Task Nobody_approves_a_text_that_he_has_not_seen()
        => AssertAsync([_editor, _paths.Anew(ReportState.Submitted)], [_paths.Selection(_clients[2], ReportState.Submitted)]);

    [DatabaseFact]
    public async Task Nobody_publishes_a_text_that_he_has_not_seen_neither_a_selection_nor_a_whole_year()
    {
        await AssertAsync(
            [_editor, _paths.Anew(ReportState.Approved)],
            [_paths.Selection(_clients[2], ReportState.Approved), _paths.WholeYear(_clients[2])]);

        Assert.Null((await Site.ReportAsync(No, Year)).Published);
    }

    private async Task AssertAsync(EditPath[] firsts, EditPath[] seconds)
    {
        var rounds = firsts.Length * seconds.Length * Times;

        Assert.Equal(
            new Tally(rounds, 0, 0), await InterleavedSaves.RunAsync(firsts, seconds, rounds, () => Site.InScopeAsync(async services =>
            (IReadOnlyList<string?>)[
                (await services.GetRequiredService<IContentManager>().GetAsync(_id, VersionOptions.Latest))
                .GetOrCreate<AnnualResultPart>().Achievements])));
    }
}

public sealed class InterleavedReportTestsOnSqlite : InterleavedReportTests, IClassFixture<Site>
{
    public InterleavedReportTestsOnSqlite(Site site)
        : base(site)
    {
    }

    protected override int Times => 8;
}

public sealed class InterleavedReportTestsOnPostgres : InterleavedReportTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public InterleavedReportTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }

    protected override int Times => 1;
}
