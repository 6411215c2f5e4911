using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>What cannot be stored comes back with the reason, and with everything that was typed.</summary>
public sealed class EditorRefusalTests : SiteTests, IClassFixture<Site>
{
    public EditorRefusalTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("No", "１６", "measure_no_invalid")]
    [InlineData("No", "16/17", "measure_no_invalid")]
    [InlineData("No", "", "")]
    [InlineData("No", "17", "measure_no_duplicate")]
    [InlineData("Name", "", "text_blank")]
    [InlineData("Policy", "ない方針", "policy_unknown")]
    [InlineData("Period", "いつか", "period_unreadable")]
    [InlineData("Schedule", "{ \"lines\": [", "json_syntax")]
    [InlineData("Schedule", "{ \"linez\": [] }", "json_unknown_key")]
    [InlineData("Schedule", "{ \"lines\": [ [ { \"from\": 1999, \"text\": \"早すぎる\" } ] ] }", "year_outside_period")]
    [InlineData("Interpretation", "メモ", "json_syntax")]
    [InlineData("PlanContentItemId", "", "text_blank")]
    public async Task A_measure_that_breaks_a_rule_is_not_stored(string field, string typed, string code)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.Overview"] = "消えてはならない文";
        form[$"MeasurePart.{field}"] = typed;

        // Not even as a draft.
        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        Assert.Contains(code.Length == 0 ? "No" : $"[{code}]", back.Errors, StringComparison.Ordinal);
        Assert.Equal(typed, back[$"MeasurePart.{field}"]);
        Assert.Equal("消えてはならない文", back["MeasurePart.Overview"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_measure_without_a_department_is_not_stored()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        foreach (var box in form.Names.Where(n => n.EndsWith("].Selected", StringComparison.Ordinal)).ToArray())
        {
            form[box] = "false";
        }

        Assert.Contains("主担当課", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("2021 40回\n2021 41回", "令和3年度")]
    [InlineData("いつか 40回", "いつか")]
    [InlineData("1999 40回", "[year_outside_period]")]
    public async Task An_indicator_inside_a_measure_is_checked_too(string typed, string message)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form[form.Names.Single(n => n.EndsWith("IndicatorPart.Targets", StringComparison.Ordinal))] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        Assert.Contains(message, back.Errors, StringComparison.Ordinal);
        Assert.Equal(typed, back[back.Names.Single(n => n.EndsWith("IndicatorPart.Targets", StringComparison.Ordinal))]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task An_indicator_keeps_its_key_while_a_published_result_refers_to_it()
    {
        var admin = await AdminAsync();
        await Site.AddResultAsync("5", 2021, (SeedPlan.Measure("5").Indicators[0].Interpretation.Key, "43団体"));
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("5"));
        form[form.Names.Single(n => n.EndsWith("IndicatorPart.Key", StringComparison.Ordinal))] = "another-key";

        Assert.Contains("[result_indicator_unknown]", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_new_measure_with_the_number_of_another_is_not_stored()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var source = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        var form = await admin.NewAsync("Measure");
        foreach (var name in source.Names.Where(n => n.StartsWith("MeasurePart.", StringComparison.Ordinal)).Distinct().ToArray())
        {
            form[name] = source[name];
        }

        Assert.Contains("[measure_no_duplicate]", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("\"title\": \"", "\"titel\": \"", "[json_unknown_key]")]
    [InlineData("\"departments\": [", "\"departments\": [ { \"name\": \"ない課\", \"interpretation\": { \"slug\": \"nai\" } },", "ない課")]
    [InlineData("\"measures\": []", "\"measures\": [ 1 ]", "[json_wrong_type]")]
    [InlineData("\"period\": \"令和3年度～令和7年度\"", "\"period\": \"\"", "[period_unreadable]")]
    [InlineData("\"slug\": \"yuki-2021\"", "\"slug\": \"結城\"", "[slug_invalid]")]
    [InlineData("\"number\": \"I\"", "\"number\": \"X\", \"x\": 1", "[json_unknown_key]")]
    public async Task A_plan_that_breaks_a_rule_is_not_stored(string text, string changed, string message)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await PlanIdAsync());
        var typed = form["ActionPlanPart.Document"]!.Replace(text, changed, StringComparison.Ordinal);
        Assert.NotEqual(typed, form["ActionPlanPart.Document"]);
        form["ActionPlanPart.Document"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        Assert.Contains(message, back.Errors, StringComparison.Ordinal);
        Assert.Equal(typed.ReplaceLineEndings("\n"), back["ActionPlanPart.Document"]!.ReplaceLineEndings("\n"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("MeasureContentItemId", "", "[result_measure_unknown]")]
    [InlineData("Year", "", "[json_year]")]
    [InlineData("Year", "いつか", "年度")]
    [InlineData("Actuals", "nai 43回", "[result_indicator_unknown]")]
    [InlineData("Actuals", "a 1\na 2", "a")]
    public async Task A_result_that_breaks_a_rule_is_not_stored(string field, string typed, string message)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await NewResultAsync(admin, "16", "2024");
        form[$"AnnualResultPart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        Assert.Contains(message, back.Errors, StringComparison.Ordinal);
        Assert.Equal(typed, back[$"AnnualResultPart.{field}"]!.ReplaceLineEndings("\n"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("submit.Save")]
    [InlineData("submit.Publish")]
    public async Task A_second_result_of_one_year_is_refused_before_any_word_of_success(string button)
    {
        var admin = await AdminAsync();
        var year = button == "submit.Save" ? 2022 : 2023;
        await Site.AddResultAsync("18", year);
        var before = await Site.SnapshotAsync();
        var form = await NewResultAsync(admin, "18", $"{year}");

        var back = await form.SubmitAndReadBackAsync(admin, button);

        Assert.Contains("[result_duplicate]", back.Errors, StringComparison.Ordinal);
        Assert.Null((await admin.ReadAsync("/Admin/Contents/ContentItems")).QuerySelector(".message-success, .alert-success"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("somu")]
    [InlineData("総務")]
    [InlineData("")]
    public async Task A_department_needs_an_address_of_its_own(string slug)
    {
        var admin = await AdminAsync();
        var form = await admin.NewDepartmentAsync();
        form["TitlePart.Title"] = "別の課";
        form["DepartmentPart.Slug"] = slug;

        var back = await form.SubmitAndReadBackAsync(admin);

        Assert.NotEmpty(back.Errors);
        Assert.Equal(("別の課", slug), (back["TitlePart.Title"], back["DepartmentPart.Slug"]));
    }

    private Task<string> PlanIdAsync() => Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);

    private async Task<SiteForm> NewResultAsync(HttpClient client, string no, string year)
    {
        var form = await client.NewAsync("AnnualResult");
        form["AnnualResultPart.MeasureContentItemId"] = await Site.MeasureIdAsync(no);
        form["AnnualResultPart.Year"] = year;
        return form;
    }
}
