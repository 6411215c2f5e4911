using System.Net;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>No row that somebody has touched is dropped without a word, in whatever list of a form it stands.</summary>
public sealed class TouchedRowTests : SiteTests, IClassFixture<Site>
{
    public TouchedRowTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_rule_begins_with_the_first_year_and_one_without_a_year_is_told()
    {
        var admin = await AdminAsync();
        var form = await NewIndicatorAsync(admin, "16", "待ち時間の苦情", "30件");
        form = await form.PressAsync(admin, "ap:add:Indicators[1].Rules");
        Assert.Equal(
            ("1", "2021", "Level"),
            (form["MeasurePart.Indicators[1].Rules[0].Version"], form["MeasurePart.Indicators[1].Rules[0].From"],
                form["MeasurePart.Indicators[1].Rules[0].Kind"]));
        form["MeasurePart.Indicators[1].Direction"] = "Lower";
        form["MeasurePart.Indicators[1].Rules[0].From"] = "";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt("MeasurePart.Indicators[1].Rules[0].From", "年度は「令和3年度」か「2021」のように");
        back["MeasurePart.Indicators[1].Rules[0].From"] = "令和3年度";
        await back.PublishAsync(admin);
        Assert.Equal(
            [(IndicatorDirection.Lower, 2021)],
            (await IndicatorAsync("16", 1)).Interpretation.Rules.Select(r => (r.Direction, r.From.StartYear)));
    }

    [Theory]
    [InlineData("ap:add:Indicators", "Indicators[1].Key", "key-only", "Indicators[1].Name", "[text_blank]")]
    [InlineData("ap:add:Indicators", "Indicators[1].Direction", "Planned", "Indicators[1].Name", "[text_blank]")]
    [InlineData("ap:add:Doubts", "Doubts[0].Note", "何が", "Doubts[0].Text", "[text_blank]")]
    public async Task A_row_of_a_measure_that_lacks_its_name_is_told(
        string button, string field, string typed, string place, string message)
        => await AssertToldAsync(await Site.MeasureIdAsync("17"), "MeasurePart", [button], [(field, typed)], place, message);

    [Fact]
    public async Task An_indicator_that_was_emptied_is_told_and_not_taken_for_removed()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("18"));
        foreach (
            var field in form.Names.Where(
                n => n.StartsWith("MeasurePart.Indicators[0].", StringComparison.Ordinal)
                    && n.Split('.')[^1] is "Name" or "Text").ToArray())
        {
            form[field] = "";
        }

        (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).AssertToldAt("MeasurePart.Indicators[0].Name", "[text_blank]");
    }

    [Theory]
    [InlineData("ap:add:Methods", "Methods[1].Version", "2", "Methods[1].From", "年度は「令和3年度」か「2021」のように")]
    [InlineData("ap:after:Policies[0]", "Policies[9].Slug", "nameless", "Policies[9].Name", "[text_blank]")]
    public async Task A_row_of_the_plan_that_lacks_its_name_is_told(string button, string field, string typed, string place, string message)
        => await AssertToldAsync(await Site.PlanIdAsync(), "ActionPlanPart", [button], [(field, typed)], place, message);

    [Fact]
    public async Task A_policy_without_a_name_stays_where_another_stands_below_it()
        => await AssertToldAsync(
            await Site.PlanIdAsync(), "ActionPlanPart", ["ap:after:Policies[0]", "ap:below:Policies[9]"], [("Policies[10].Name", "下の項目")],
            "Policies[9].Name", "[text_blank]");

    [Fact]
    public async Task Rows_that_nobody_touched_go_without_a_word()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("19"));
        foreach (var list in (string[])["Lines", "Notes", "Doubts", "Indicators"])
        {
            form = await form.PressAsync(admin, $"ap:add:{list}");
        }

        using var saved = await form.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(before.Hash, (await Site.SnapshotAsync()).Hash);
    }

    [Theory]
    [InlineData("20", "30件以下", "", "Lower", 0)]
    [InlineData("21", "30件以下", "20件", "Lower", 1)]
    [InlineData("22", "30件以上", "20件", "Higher", 0)]
    [InlineData("23", "30件", "20件", "Higher", 0)]
    public async Task The_way_that_is_better_follows_the_words_of_the_targets(
        string no, string first, string second, string direction, int rules)
    {
        var admin = await AdminAsync();
        var form = await NewIndicatorAsync(admin, no, "見込みの件数", first, second);
        var row = Row(form, "見込みの件数");

        Assert.Equal(direction, (await form.PressAsync(admin, "ap:refresh"))[$"{row}.Direction"]);
        await form.PublishAsync(admin);

        var stored = (await Site.ExportAsync()).Measures.Single(m => m.No == no).Indicators[^1].Interpretation.Rules;
        Assert.Equal(rules, stored.Count);
        Assert.All(stored, r => Assert.Equal((IndicatorDirection.Lower, 2021), (r.Direction, r.From.StartYear)));
        Assert.Equal(direction, (await admin.OpenAsync(await Site.MeasureIdAsync(no)))[$"{row}.Direction"]);
    }

    [Fact]
    public async Task What_somebody_chose_himself_is_kept_whatever_the_targets_say()
    {
        var admin = await AdminAsync();
        var form = await NewIndicatorAsync(admin, "24", "職員の数", "30人以下");
        var row = Row(form, "職員の数");
        form = await form.PressAsync(admin, "ap:refresh");
        form[$"{row}.Direction"] = "Planned";
        form[$"{row}.Targets[1].Text"] = "29人以下";
        form = await form.PressAsync(admin, "ap:refresh");
        Assert.Equal("Planned", form[$"{row}.Direction"]);

        await form.PublishAsync(admin);

        Assert.Equal(
            [IndicatorDirection.Planned],
            (await Site.ExportAsync()).Measures.Single(m => m.No == "24").Indicators[^1].Interpretation.Rules.Select(r => r.Direction));
    }

    [Fact]
    public async Task Two_rules_have_a_direction_each_and_the_one_that_is_left_gives_it_back()
    {
        var admin = await AdminAsync();
        var form = await NewIndicatorAsync(admin, "25", "残業の時間", "30時間");
        var row = Row(form, "残業の時間");
        form[$"{row}.Direction"] = "Lower";
        form = await form.PressAsync(admin, $"ap:add:{row["MeasurePart.".Length..]}.Rules");
        form = await form.PressAsync(admin, $"ap:add:{row["MeasurePart.".Length..]}.Rules");
        Assert.Equal(
            ("Lower", "Lower", "2", ""),
            (form[$"{row}.Rules[0].Direction"], form[$"{row}.Rules[1].Direction"], form[$"{row}.Rules[1].Version"],
                form[$"{row}.Rules[1].From"]));
        Assert.Null(form[$"{row}.Direction"]);

        form[$"{row}.Rules[0].Direction"] = "Planned";
        form = await form.PressAsync(admin, $"ap:remove:{row["MeasurePart.".Length..]}.Rules[1]");

        Assert.Equal("Planned", form[$"{row}.Direction"]);
    }

    private async Task AssertToldAsync(
        string id, string part, string[] buttons, (string Field, string Typed)[] typed, string place, string message)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(id);
        foreach (var button in buttons)
        {
            form = await form.PressAsync(admin, button);
        }

        foreach (var (field, text) in typed)
        {
            Assert.NotNull(form[$"{part}.{field}"]);
            form[$"{part}.{field}"] = text;
        }

        (await form.SubmitAndReadBackAsync(admin, "submit.Save")).AssertToldAt($"{part}.{place}", message);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private async Task<SiteForm> NewIndicatorAsync(HttpClient client, string no, string name, params string[] targets)
    {
        var form = await (await client.OpenAsync(await Site.MeasureIdAsync(no))).PressAsync(client, "ap:add:Indicators");
        var row = form.Names.Last(
            n => n.StartsWith("MeasurePart.Indicators[", StringComparison.Ordinal) && n.EndsWith("].Name", StringComparison.Ordinal))[
                ..^".Name".Length];
        form[$"{row}.Name"] = name;
        foreach (var (year, target) in targets.Index())
        {
            form[$"{row}.Targets[{year}].Text"] = target;
        }

        return form;
    }

    private static string Row(SiteForm form, string name)
        => form.Names.Single(
            n => n.StartsWith("MeasurePart.Indicators[", StringComparison.Ordinal) && n.EndsWith("].Name", StringComparison.Ordinal)
                && form[n] == name)[..^".Name".Length];

    private async Task<IndicatorDocument> IndicatorAsync(string no, int index)
        => (await Site.ExportAsync()).Measures.Single(m => m.No == no).Indicators[index];
}
