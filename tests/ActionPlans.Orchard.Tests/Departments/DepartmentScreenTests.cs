using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Import;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace ActionPlans.Orchard.Tests.Departments;

/// <summary>The screen of the departments: name, address and years in one form, saved and public in one step.</summary>
public sealed class DepartmentScreenTests : SiteTests, IClassFixture<Site>
{
    private const string List = "/Admin/ActionPlans/Departments";
    private const string New = $"{List}/New";

    public DepartmentScreenTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_department_is_added_and_public_with_one_save_and_says_so()
    {
        var staff = await StaffAsync();
        var form = await OpenAsync(staff, New);
        form["Form.Name"] = "できたばかりの課";
        form["Form.Slug"] = "brand-new";
        form["Form.ValidFrom"] = "令和6年度";

        using var answer = await form.SubmitAsync(staff);

        Assert.Equal(List, answer.Headers.Location!.ToString());
        var page = await staff.ReadAsync(List);
        Assert.Contains("「できたばかりの課」を保存しました", page.Body!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("tbody tr")[^1];
        Assert.Contains("brand-new", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("令和6年度～", row.TextContent, StringComparison.Ordinal);
        Assert.True((await TaxonomyAsync()).Published);
        Assert.Contains(
            (await staff.OpenAsync(await Site.MeasureIdAsync("16"))).Page.QuerySelectorAll("option"),
            l => l.TextContent.Trim() == "できたばかりの課");

        using var deleted = await new SiteForm(page, List, "form[action$='/dept-brand-new/Delete']").SubmitAsync(staff);
        Assert.Equal(List, deleted.Headers.Location!.ToString());
        Assert.DoesNotContain("brand-new", await SlugsAsync());
    }

    [Fact]
    public async Task A_contact_is_read_by_residents_at_once_and_kept_whatever_a_plan_file_says()
    {
        var staff = await StaffAsync();
        var measure = SeedPlan.Plan.FindMeasure("16")!;
        var address = $"{List}/dept-{measure.Departments[0].Slug}";
        var form = await OpenAsync(staff, address);
        form["Form.Contact"] = "管財係\n電話 00-0000-0000";

        using var saved = await form.SubmitAsync(staff);

        Assert.Equal(List, saved.Headers.Location!.ToString());
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/16/");
        Assert.Contains("管財係", page.QuerySelector(".ap-ask")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".ap-ask a[href='tel:0000000000']"));
        await Site.InScopeAsync(async services =>
        {
            var importer = services.GetRequiredService<DepartmentImporter>();
            var wanted = SeedPlan.Document.Departments.Single(d => d.Name == measure.Departments[0].Name);
            Assert.Empty(importer.Conflicts([wanted], await importer.LoadAsync()));
        });

        var again = await OpenAsync(staff, address);
        again["Form.Contact"] = "";
        using var emptied = await again.SubmitAsync(staff);
        Assert.Equal(List, emptied.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_list_says_how_many_measures_use_a_department_and_offers_to_delete_only_what_nothing_uses()
    {
        var staff = await StaffAsync();
        var page = await staff.ReadAsync(List);
        foreach (var department in SeedPlan.Plan.Departments)
        {
            var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == department.Name);
            var count = SeedPlan.Plan.Measures.Count(m => m.Departments.Contains(department));
            Assert.Contains($"取組{count}件", row.TextContent, StringComparison.Ordinal);
            Assert.Empty(row.QuerySelectorAll("form[action$='/Delete']"));
        }

        // Nor by a forged form.
        var id = $"dept-{SeedPlan.Plan.Departments[0].Slug}";
        var move = new SiteForm(page, List, $"form[action$='/{id}/Move']");
        using var answer = await move.SubmitAsync(staff, address: $"{List}/{id}/Delete");
        Assert.Contains("削除できません", (await staff.ReadAsync(List)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(SeedPlan.Plan.Departments[0].Slug, await SlugsAsync());
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();
        var other = SeedPlan.Plan.Departments[1];
        var form = await OpenAsync(staff, New);
        form["Form.Name"] = other.Name;
        form["Form.Slug"] = "大文字 NG";
        form["Form.ValidFrom"] = "令和6年度";
        form["Form.ValidTo"] = "いつか";

        var back = await form.SubmitAndReadBackAsync(staff);
        back.AssertToldAt("Form.Name", "[department_name_duplicate]");
        back.AssertToldAt("Form.Slug", "[slug_invalid]");
        back.AssertToldAt("Form.ValidTo", "年度は「令和3年度」か「2021」のように");
        Assert.Equal(
            ["#Form_Name", "#Form_Slug", "#Form_ValidTo"], back.Page.QuerySelectorAll("#ap-errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal((other.Name, "大文字 NG", "いつか"), (back["Form.Name"], back["Form.Slug"], back["Form.ValidTo"]));

        back["Form.Name"] = "";
        back["Form.Slug"] = other.Slug;
        back["Form.ValidTo"] = "2021";
        back = await back.SubmitAndReadBackAsync(staff);
        back.AssertToldAt("Form.Name", "[text_blank]");
        back.AssertToldAt("Form.Slug", "[slug_duplicate]");
        back.AssertToldAt("Form.ValidTo", "[years_reversed]");
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_department_of_published_measures_keeps_its_address_and_may_have_another_name()
    {
        var staff = await StaffAsync();
        var department = SeedPlan.Plan.Departments[2];
        var address = $"{List}/dept-{department.Slug}";
        var form = await OpenAsync(staff, address);
        Assert.Equal((department.Name, department.Slug), (form["Form.Name"], form["Form.Slug"]));
        form["Form.Name"] = $"{department.Name}（改称）";
        form["Form.Slug"] = "tidied-up";

        var back = await form.SubmitAndReadBackAsync(staff);
        back.AssertToldAt("Form.Slug", "アドレスの名前は変えられません");
        back["Form.Slug"] = department.Slug;
        using var answer = await back.SubmitAsync(staff);

        Assert.Equal(List, answer.Headers.Location!.ToString());
        Assert.Contains((await Site.ExportAsync()).Departments, d => d.Name == $"{department.Name}（改称）");
    }

    [Fact]
    public async Task Of_two_people_the_second_overwrites_nothing()
    {
        var staff = await StaffAsync();
        var address = $"{List}/dept-{SeedPlan.Plan.Departments[3].Slug}";
        var one = await OpenAsync(staff, address);
        var other = await OpenAsync(staff, address);
        var order = await staff.ReadAsync(List);
        one["Form.ValidFrom"] = "2019";
        other["Form.ValidTo"] = "2030";
        using var saved = await one.SubmitAsync(staff);

        var refused = await other.SubmitAndReadBackAsync(staff);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("令和元年度", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("2030", refused["Form.ValidTo"]);
        using var moved = await new SiteForm(order, List, $"form[action$='/dept-{SeedPlan.Plan.Departments[3].Slug}/Move']")
            .SubmitAsync(staff, "isUp", "true");
        Assert.Contains("開き直してください", (await staff.ReadAsync(List)).Body!.TextContent, StringComparison.Ordinal);
        // Saved again, it is a decision.
        using var decided = await refused.SubmitAsync(staff);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
    }

    [Fact]
    public async Task The_order_of_the_departments_is_changed_step_by_step()
    {
        var staff = await StaffAsync();
        var before = await SlugsAsync();

        using var answer = await new SiteForm(await staff.ReadAsync(List), List, $"form[action$='/dept-{before[5]}/Move']")
            .SubmitAsync(staff, "isUp", "true");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await SlugsAsync();
        Assert.Equal([before[5], before[4]], after[4..6]);
        Assert.Equal(before.Order(), after.Order());
    }

    private static async Task<SiteForm> OpenAsync(HttpClient client, string address)
        => new(await client.ReadAsync(address), address, "form.ap-editor");

    private Task<ContentItem> TaxonomyAsync() => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<IContentManager>().GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest))!);

    private async Task<string[]> SlugsAsync()
        => [.. (await TaxonomyAsync()).GetOrCreate<TaxonomyPart>().Terms.Select(t => t.GetOrCreate<DepartmentPart>().Slug)];
}
