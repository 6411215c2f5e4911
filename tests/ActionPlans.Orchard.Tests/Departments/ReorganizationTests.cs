using System.Net;
using ActionPlans.Cms.Export;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Orchard.Tests.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Departments;

/// <summary>組織改編: departments are renamed and merged in one act, and everything follows without a measure being touched.</summary>
public sealed class ReorganizationTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string List = "/Admin/ActionPlans/Departments";
    private const string Act = $"{List}/Reorganize";
    private const int Year = 2022;

    private static readonly FiscalYear Now = FiscalYear.Of(DateOnly.FromDateTime(DateTime.UtcNow));

    [Fact]
    public async Task A_department_is_renamed_in_one_act_and_no_measure_is_touched()
    {
        var staff = await StaffAsync();
        var former = LeadOf("16");
        var measures = await Site.SnapshotAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await OpenAsync(staff, $"{Act}?department={former.Interpretation.Slug}");
        Assert.Equal("true", form[$"Form.Former[{IndexOf(form, former)}].IsChosen"]);
        form["Form.Name"] = "市政戦略室";
        form["Form.From"] = Now.JapaneseName;

        using var done = await form.SubmitAsync(staff);

        Assert.Equal(List, done.Headers.Location!.ToString());
        Assert.Contains("組織改編を行いました", (await staff.ReadAsync(List)).Body!.TextContent, StringComparison.Ordinal);
        // A new version of the list of departments, and nothing else but the record.
        Assert.Equal(1, (await Site.SnapshotAsync()).Versions - measures.Versions);
        var label = $"市政戦略室（{Last.JapaneseName}まで{former.Name}）";
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/16/");
        Assert.Equal(label, page.QuerySelector("dl.ap-facts dd")!.TextContent.Trim());
        foreach (var name in new[] { former.Name, "市政戦略室" })
        {
            var found = await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/?q={Uri.EscapeDataString($"「{name}」")}");
            Assert.Contains(SeedPlan.Measure("16").Name, found.Article().TextContent, StringComparison.Ordinal);
        }

        var slug = $"{former.Interpretation.Slug}-{Now.StartYear}";
        foreach (var department in new[] { former.Interpretation.Slug, slug })
        {
            var of = await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/departments/{department}/");
            Assert.Contains(SeedPlan.Measure("16").Name, of.Article().TextContent, StringComparison.Ordinal);
        }

        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.Revision, default(LedgerSubject), true), (entry.Kind, entry.Subject, entry.IsOfWordsOnly));
        Assert.Contains($"市政戦略室が{former.Name}の取組を引き継ぎます", entry.Reason!.Text, StringComparison.Ordinal);
        Assert.Empty(LedgerVerification.Verify((await Site.ExportAsync()) with { History = await Site.HistoryAsync() }));
        // The file of the site says the same when it is read again.
        var file = PlanJson.Write(await Site.ExportAsync());
        Assert.Empty(PlanJson.Read(file).Errors);
        Assert.Empty(await Site.ImportAsync(PlanJson.Read(file).Document! with { Results = [], Summaries = [], History = [] }));
        Assert.Equal(file, PlanJson.Write(await Site.ExportAsync()));
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_its_field_and_nothing_is_stored()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();
        var form = await OpenAsync(staff, Act);
        form["Form.Name"] = SeedPlan.Document.Departments[3].Name;
        form["Form.Slug"] = "大文字";
        form["Form.From"] = "いつか";

        var back = await form.SubmitAndReadBackAsync(staff);
        back.AssertToldAt("Form.From", "年度は「令和3年度」か「2021」のように");
        back["Form.From"] = "2030";
        back = await back.SubmitAndReadBackAsync(staff);
        Assert.Contains("[reorganization_nothing]", back.Errors, StringComparison.Ordinal);
        Assert.Contains("#Form_Former", back.Page.QuerySelectorAll("#ap-errors a").Select(a => a.GetAttribute("href")));
        back[$"Form.Former[{IndexOf(back, SeedPlan.Document.Departments[7])}].IsChosen"] = "true";
        back = await back.SubmitAndReadBackAsync(staff);

        back.AssertToldAt("Form.Name", "[department_name_duplicate]");
        back.AssertToldAt("Form.Slug", "[slug_invalid]");
        Assert.Equal("true", back[$"Form.Former[{IndexOf(back, SeedPlan.Document.Departments[7])}].IsChosen"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Of_two_people_the_second_changes_nothing_unseen()
    {
        var staff = await StaffAsync();
        var form = await OpenAsync(staff, $"{Act}?department={SeedPlan.Document.Departments[5].Interpretation.Slug}");
        form["Form.Name"] = "二人目の課";
        var other = await OpenAsync(staff, $"{List}/New");
        other["Form.Name"] = "割り込んだ課";
        other["Form.Slug"] = "warikomi";
        using var saved = await other.SubmitAsync(staff);
        var before = await Site.SnapshotAsync();

        var back = await form.SubmitAndReadBackAsync(staff);

        Assert.Contains("開き直してください", back.Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task The_successors_people_report_and_nobody_else()
    {
        await Site.OpenRoundAsync(Year);
        var department = SeedPlan.Document.Departments[6];
        var no = SeedPlan.Document.Measures.First(m => m.Departments is [var only] && only == department.Name).No;
        var old = await Site.NewClerkAsync();
        await Site.SetDepartmentsAsync(old, [DepartmentTerms.FixedId(department.Interpretation.Slug)]);
        var staff = await StaffAsync();
        var form = await OpenAsync(staff, $"{Act}?department={department.Interpretation.Slug}");
        form["Form.Name"] = "引き継ぐ課";
        form["Form.Slug"] = "hikitsugu";
        form["Form.From"] = Now.JapaneseName;
        using var done = await form.SubmitAsync(staff);
        var fresh = await Site.NewClerkAsync();
        await Site.SetDepartmentsAsync(fresh, [DepartmentTerms.FixedId("hikitsugu")]);
        var foreign = await Site.NewClerkAsync();
        await Site.SetDepartmentsAsync(foreign, [DepartmentTerms.FixedId(SeedPlan.Document.Departments[7].Interpretation.Slug)]);

        foreach (var clerk in new[] { old, fresh })
        {
            using var client = await Site.LogInAsync(clerk);
            var mine = await client.ReadAsync(SiteClerks.Mine);
            Assert.Contains("引き継ぐ課", mine.QuerySelector(".ap-mine > .h5")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(
                mine.QuerySelectorAll("tbody th .fw-bold"), e => e.TextContent.StartsWith($"No.{no} ", StringComparison.Ordinal));
        }

        var text = new AnnualResultDocument { Measure = no, Year = new FiscalYear(Year), Achievements = "行った。" };
        Assert.True((await Site.WriteReportAsync(fresh, no, Year, text, submit: false)).IsStored);
        Assert.True((await Site.WriteReportAsync(old, no, Year, text with { Evaluation = "良い。" }, submit: false)).IsStored);
        Assert.Equal("report_not_allowed", (await Site.WriteReportAsync(foreign, no, Year, text, submit: false)).Issues[0].Code);
    }

    [Fact]
    public async Task A_department_is_split_in_one_act_and_each_measure_goes_to_whom_it_is_given()
    {
        await Site.OpenRoundAsync(2023);
        var staff = await StaffAsync();
        // No other test of the class reorganises it.
        var former = SeedPlan.Document.Departments[3];
        string[] own = [.. SeedPlan.Document.Measures.Where(m => m.Departments.Contains(former.Name)).Select(m => m.No)];
        var measures = await Site.SnapshotAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await OpenAsync(staff, $"{Act}?department={former.Interpretation.Slug}");
        form["Form.Name"] = "分けた課その1";
        form["Form.Slug"] = "wake-1";
        form["Form.From"] = Now.JapaneseName;
        form = await form.PressAsync(staff, "ap:add:Others");
        form["Form.Others[0].Name"] = "分けた課その2";
        form["Form.Others[0].Slug"] = "wake-2";
        Assert.Equal(own, form.Names.Where(n => n.EndsWith("].No", StringComparison.Ordinal)).Distinct().Select(n => form[n]));
        Assert.Equal("true", form["Form.Measures[0].To[0].IsChosen"]);
        form["Form.Measures[0].To[0].IsChosen"] = "false";
        form["Form.Measures[0].To[1].IsChosen"] = "true";
        form["Form.Measures[1].To[1].IsChosen"] = "true";
        form["Form.Measures[2].To[0].IsChosen"] = "false";
        ContentSnapshot.AssertSame(measures, await Site.SnapshotAsync());

        var back = await form.SubmitAndReadBackAsync(staff);
        Assert.Contains("[handed_to_invalid]", back.Errors, StringComparison.Ordinal);
        back["Form.Measures[2].To[0].IsChosen"] = "true";
        using var done = await back.SubmitAsync(staff);

        Assert.Equal(List, done.Headers.Location!.ToString());
        Assert.Equal(1, (await Site.SnapshotAsync()).Versions - measures.Versions);
        string[][] leads = [["分けた課その2"], ["分けた課その1", "分けた課その2"], ["分けた課その1"]];
        foreach (var (no, names) in own.Zip(leads))
        {
            var page = await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/measures/{no}/");
            var text = page.QuerySelector("dl.ap-facts dd")!.TextContent;
            Assert.All(names, n => Assert.Contains($"{n}（{Last.JapaneseName}まで{former.Name}）", text, StringComparison.Ordinal));
            Assert.Equal(names.Length, text.Split("分けた課").Length - 1);
        }

        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Contains($"No.{own[0]}は分けた課その2、No.{own[1]}は分けた課その1・分けた課その2、", entry.Reason!.Text, StringComparison.Ordinal);
        var file = PlanJson.Write(await Site.ExportAsync());
        Assert.Contains("handedTo", file, StringComparison.Ordinal);
        Assert.Empty(PlanJson.Read(file).Errors);
        Assert.Empty(await Site.ImportAsync(PlanJson.Read(file).Document! with { Results = [], Summaries = [], History = [] }));
        Assert.Equal(file, PlanJson.Write(await Site.ExportAsync()));

        var second = await Site.NewClerkAsync();
        await Site.SetDepartmentsAsync(second, [DepartmentTerms.FixedId("wake-2")]);
        var report = new AnnualResultDocument { Year = new FiscalYear(2023), Achievements = "行った。", Measure = "" };
        foreach (var (no, may) in new[] { (own[0], true), (own[1], true), (own[2], false) })
        {
            var outcome = await Site.WriteReportAsync(second, no, 2023, report with { Measure = no }, submit: false);
            Assert.Equal(may, outcome.IsStored);
        }
    }

    [Fact]
    public async Task Related_departments_write_their_part_and_the_lead_submits()
    {
        await Site.OpenRoundAsync(Year);
        var related = SeedPlan.Document.Departments[8];
        await Site.EditMeasureAsync("1", part => part.RelatedDepartmentIds = [DepartmentTerms.FixedId(related.Interpretation.Slug)]);
        var clerk = await Site.NewClerkAsync();
        await Site.SetDepartmentsAsync(clerk, [DepartmentTerms.FixedId(related.Interpretation.Slug)]);
        using var client = await Site.LogInAsync(clerk);
        Assert.Contains(
            "提出は主担当課が行います", (await client.ReadAsync(SiteClerks.Mine)).Body!.TextContent, StringComparison.Ordinal);

        var form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Contains("自分の分を書いて下書きを保存してください", form.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(form.Page.QuerySelector("button[name='submit.Submit']"));
        form["Form.Achievements"] = "関係課の分";
        await form.StoreAsync(client, SiteClerks.SaveButton);

        Assert.Equal("関係課の分", (await Site.ReportAsync("1", Year)).Text!.Achievements);
        var text = (await Site.ReportAsync("1", Year)).Text! with { Evaluation = "良い。" };
        Assert.Equal("report_lead_only", (await Site.WriteReportAsync(clerk, "1", Year, text, submit: true)).Issues[0].Code);
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("1", Year)).State);
        var lead = await Site.NewClerkAsync("1");
        var actuals = SeedPlan.Measure("1").Indicators.ToDictionary(i => i.Interpretation.Key, _ => "40回");
        Assert.True((await Site.WriteReportAsync(lead, "1", Year, text with { Actuals = actuals }, submit: true)).IsStored);
    }

    [Fact]
    public async Task A_measure_keeps_its_departments_in_the_order_of_the_sheet()
    {
        var admin = await AdminAsync();
        var ids = SeedPlan.Document.Departments.Take(5).Select(d => DepartmentTerms.FixedId(d.Interpretation.Slug)).ToArray();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("9"));
        form = await form.PressAsync(admin, "ap:add:Departments");
        form = await form.PressAsync(admin, "ap:add:RelatedDepartments");
        form = await form.PressAsync(admin, "ap:add:RelatedDepartments");
        form["MeasurePart.Departments[0].Text"] = ids[3];
        form["MeasurePart.Departments[1].Text"] = ids[0];
        form["MeasurePart.RelatedDepartments[0].Text"] = ids[4];
        form["MeasurePart.RelatedDepartments[1].Text"] = ids[1];
        await form.PublishAsync(admin);

        var stored = (await Site.ExportAsync()).Measures.Single(m => m.No == "9");
        string[] Names(params int[] places) => [.. places.Select(p => SeedPlan.Document.Departments[p].Name)];
        Assert.Equal((IEnumerable<string>)Names(3, 0), stored.Departments);
        Assert.Equal(Names(4, 1), stored.RelatedDepartments);

        form = await admin.OpenAsync(await Site.MeasureIdAsync("9"));
        form = await form.PressAsync(admin, "ap:down:Departments[0]");
        await form.PublishAsync(admin);
        Assert.Equal(Names(0, 3), (await Site.ExportAsync()).Measures.Single(m => m.No == "9").Departments);
    }

    [Fact]
    public async Task A_plan_with_a_department_renamed_twice_goes_in_and_out_byte_for_byte()
    {
        Assert.Empty(await Site.ImportAsync(Foreign(ReorganizedPlan.Document) with { Results = [] }));

        var file = await ExportedAsync();

        Assert.Equal(PlanJson.Write(Foreign(ReorganizedPlan.Document) with { Results = [] }), file);
        var page = await Site.Anonymous.ReadAsync($"/action-plans/{ReorganizedPlan.PlanSlug}/measures/1/");
        Assert.StartsWith(
            "水辺市長公室（令和5年度まで水辺秘書課、令和7年度まで水辺政策秘書課）",
            page.QuerySelector("dl.ap-facts dd")!.TextContent.Trim(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_end_a_department_and_no_measure_asks_for_a_decision()
    {
        var plan = await Site.ExportAsync();
        var former = SeedPlan.Document.Departments.Take(5).First(d => d != LeadOf("16"));
        var place = plan.Departments.Index().First(d => d.Item == former).Index;
        var changed = plan with
        {
            Departments =
            [
                .. plan.Departments.Take(place),
                former with { Interpretation = former.Interpretation with { ValidTo = Last, Successor = "by-file" } },
                new() { Name = "ファイルで改称した課", Interpretation = new() { Slug = "by-file", ValidFrom = Now } },
                .. plan.Departments.Skip(place + 1),
            ],
            Results = [],
        };
        var count = (await Site.HistoryAsync()).Count;

        Assert.Empty(await Site.ImportAsync(PlanJson.Write(changed), null));

        Assert.Equal(PlanJson.Hash(changed with { Results = plan.Results }), PlanJson.Hash(await Site.ExportAsync()));
        Assert.True(Assert.Single(await Site.HistorySinceAsync(count)).IsOfWordsOnly);
    }

    private static FiscalYear Last => new(Now.StartYear - 1);

    // Its departments bear names that the site does not know from its other plan.
    private static PlanDocument Foreign(PlanDocument plan)
    {
        var json = PlanJson.Write(plan);
        foreach (var department in plan.Departments)
        {
            json = json.Replace($"\"{department.Name}\"", $"\"水辺{department.Name}\"", StringComparison.Ordinal)
                .Replace($"\"{department.Interpretation.Slug}\"", $"\"mz-{department.Interpretation.Slug}\"", StringComparison.Ordinal);
        }

        return PlanJson.Read(json).Document!;
    }

    private Task<string> ExportedAsync() => Site.InScopeAsync(async services =>
    {
        var plan = await services.GetRequiredService<ISession>()
            .Query<ContentItem, ActionPlanIndex>(i => i.Slug == ReorganizedPlan.PlanSlug && i.Published).FirstOrDefaultAsync();
        var file = await services.GetRequiredService<PlanExporter>().ExportAsync(plan);
        return PlanJson.Write(PlanJson.Read(file.Json).Document! with { History = [] });
    });

    private static DepartmentDocument LeadOf(string no)
        => SeedPlan.Document.Departments.Single(d => d.Name == SeedPlan.Measure(no).Departments[0]);

    private static int IndexOf(SiteForm form, DepartmentDocument department)
        => form.Names.Where(n => n.EndsWith("].Id", StringComparison.Ordinal)).Distinct().Select(n => form[n]).ToList()
            .IndexOf(department.Interpretation.Slug);

    private static async Task<SiteForm> OpenAsync(HttpClient client, string address)
        => new(await client.ReadAsync(address), address, "form.ap-editor");
}
