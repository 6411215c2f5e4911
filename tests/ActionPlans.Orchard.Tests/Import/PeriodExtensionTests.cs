using System.Net;
using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The period of a plan is extended from its screen.</summary>
public sealed class PeriodExtensionTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Screens = "/Admin/ActionPlans";

    private const string Decision = "行政改革推進本部";

    [Fact]
    public async Task The_period_of_the_plan_and_its_measures_is_extended_with_one_decision()
    {
        var staff = await StaffAsync();
        var before = await Site.ExportAsync();
        var period = before.ReadPeriod()!;
        var to = new FiscalYear(period.To.StartYear + 1);
        var entries = (await LedgerAsync()).Count;
        var form = await Site.OpenPlanScreenAsync(staff, "Extend");
        var targets = form.Names.Where(n => n.EndsWith(".Text", StringComparison.Ordinal)).ToArray();
        Assert.Equal(before.Measures.Sum(m => m.Indicators.Count), targets.Length);
        foreach (var target in targets)
        {
            form[target] = "50回";
        }

        form[targets[0]] = "充実を図る";
        var doubtful = await staff.TryAsync(form);
        Assert.Contains("確かめるとよいもの（1件）", doubtful.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("充実を図る", doubtful.Body.TextContent, StringComparison.Ordinal);
        form[targets[0]] = "50回";
        var tried = await staff.TryAsync(form);
        Assert.DoesNotContain("確かめるとよいもの", tried.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("まだ何も保存していません", tried.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"変わるもの（{1 + before.Measures.Count}件）", tried.Body.TextContent, StringComparison.Ordinal);
        var text = await staff.DecideAsync(tried, Decision);

        Assert.Contains($"{1 + before.Measures.Count}件を変更し、公開しました。", text, StringComparison.Ordinal);
        var wanted = new PeriodExtension(to, period.TextUntil(to), [.. before.Measures.Select(m => new MeasureExtension(
            m.No,
            m.ReadPeriod()!.TextUntil(to),
            [.. m.Indicators.Select(i => new AddedTarget(i.Interpretation.Key, to, "50回"))]))]).Apply(before, out _);
        Assert.Equal(PlanJson.Hash(wanted), PlanJson.Hash(await Site.ExportAsync()));
        var added = (await LedgerAsync()).Skip(entries).ToArray();
        Assert.Equal(1 + before.Measures.Count, added.Length);
        Assert.All(added, e => Assert.Equal(ChangeKind.Revision, e.Kind));
        Assert.Equal((PlanLifeScreens.Reason, Decision), Assert.Single(added.Select(e => (e.Reason!.Text!, e.DecidedBy!)).Distinct()));

        // An older file does not undo what was decided here.
        Assert.NotEmpty(await Site.ImportAsync(PlanJson.Write(before)));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_is_kept()
    {
        var staff = await StaffAsync();
        var form = await Site.OpenPlanScreenAsync(staff, "Extend");
        var period = (await Site.ExportAsync()).ReadPeriod()!;
        form["Form.Period"] = period.TextUntil(new FiscalYear(period.To.StartYear + 2));
        form["Form.Wordings[0].After"] = "いつか";

        var back = await form.SubmitAndReadBackAsync(staff);

        Assert.Contains("[extension_period_differs]", back.Errors, StringComparison.Ordinal);
        Assert.Contains("[period_unreadable]", back.Errors, StringComparison.Ordinal);
        Assert.NotNull(back.Page.QuerySelector("#Form_Period[aria-invalid=true]"));
        Assert.Equal("いつか", back["Form.Wordings[0].After"]);

        var next = await Site.OpenPlanScreenAsync(staff, "Next");
        next["Form.Slug"] = SeedPlan.Slug;
        next["Form.Period"] = "";
        back = await next.SubmitAndReadBackAsync(staff);

        Assert.Contains("[predecessor_self]", back.Errors, StringComparison.Ordinal);
        Assert.NotNull(back.Page.QuerySelector("#Form_Slug[aria-invalid=true]"));
        Assert.NotNull(back.Page.QuerySelector("#Form_Period[aria-invalid=true]"));
    }

    [Fact]
    public async Task More_years_have_more_fields_and_years_that_are_over_have_none()
    {
        var staff = await StaffAsync();
        var id = await Site.PlanIdAsync();
        var last = (await Site.ExportAsync()).ReadPeriod()!.To.StartYear;

        var two = await staff.ReadAsync($"{Screens}/Extend/{id}?Form.To={last + 2}");
        Assert.Equal(4, two.QuerySelectorAll("table.ap-targets thead th").Length);
        var past = await staff.ReadAsync($"{Screens}/Extend/{id}?Form.To={last}");
        Assert.Contains("今の計画期間より後の年度", past.QuerySelector("#ap-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await staff.StatusAsync($"{Screens}/Extend/none"));
        Assert.Equal(HttpStatusCode.NotFound, await staff.StatusAsync($"{Screens}/Next/{await Site.MeasureIdAsync("1")}"));
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_refuses_the_whole_extension()
    {
        var staff = await StaffAsync();
        var tried = await staff.TryAsync(await Site.OpenPlanScreenAsync(staff, "Extend"));
        await Site.EditMeasureAsync("16", part => part.Overview = "その間に見直した概要");
        var before = await Site.SnapshotAsync();

        var text = await staff.DecideAsync(tried, Decision);

        Assert.Contains("その間に見直した概要", text, StringComparison.Ordinal);
        Assert.Contains("もう一度始めてください", text, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private Task<IReadOnlyList<LedgerEntry>> LedgerAsync() => Site.InScopeAsync(async services =>
        await services.GetRequiredService<LedgerStore>().ListAsync((await SiteContent.FindPlanAsync(services)).ContentItemId));
}
