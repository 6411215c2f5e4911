using ActionPlans.Domain.FiscalYears;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Messages;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>
/// Residents read of a passed deadline from the day after it on, whether or not anything changed in between. The site's clock is the
/// test's: what is seen anew was not merely grown old.
/// </summary>
public sealed class OverdueTests : SiteTests, IClassFixture<StagedSite>
{
    private const string Rounds = "/Admin/ActionPlans/Rounds";
    private const string Editor = ".ap-editor";
    private const string Note = "令和3年度（2021年度）の実績は、担当課が報告する期限の令和4年（2022年）5月31日を過ぎていますが、まだ公表されていません。";

    private readonly MessageStage _stage;

    public OverdueTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    [Fact]
    public async Task A_deadline_passes_at_midnight_a_later_one_ends_it_and_so_does_a_published_result()
    {
        _stage.SetClock("2022-05-31T23:59:59");
        Assert.Empty(await NotesAsync("1"));

        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        var form = new SiteForm(await secretary.ReadAsync($"{Rounds}/New"), $"{Rounds}/New", Editor);
        form["Form.Target"] = RoundForm.TargetOf(await Site.PlanIdAsync(), new FiscalYear(2021));
        form["Form.OpensOn"] = "2022-04-20";
        form["Form.Deadline"] = "2022-05-31";
        using var made = await form.SubmitAsync(secretary);
        var round = made.Headers.Location!.ToString();
        Assert.Empty(await NotesAsync("1"));

        // Nothing changes but the day, and the second ends for which a page is kept. No. 3 has no indicator.
        _stage.SetClock("2022-06-01T00:00:00");
        Assert.Equal([Note], await NotesAsync("1"));
        Assert.Equal([Note], await NotesAsync("3"));

        var edit = new SiteForm(await secretary.ReadAsync($"{round}/Edit"), $"{round}/Edit", Editor) { ["Form.Deadline"] = "2022-06-10" };
        (await edit.SubmitAsync(secretary)).Dispose();
        Assert.Empty(await NotesAsync("1"));

        _stage.SetClock("2022-06-11T08:00:00");
        Assert.Single(await NotesAsync("1"));
        await Site.AddResultAsync("1", 2021, (SeedPlan.Measure("1").Indicators[0].Interpretation.Key, "50回"));
        Assert.Empty(await NotesAsync("1"));
        Assert.Single(await NotesAsync("3"));
    }

    private async Task<string[]> NotesAsync(string no)
        =>
        [
            .. (await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/measures/{no}/")).QuerySelectorAll(".ap-late")
                .Select(n => n.TextContent.Trim()),
        ];
}
