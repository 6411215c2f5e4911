using System.Net;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The grid of the schedule and the targets that are read as they are typed.</summary>
public sealed class ScheduleAndTargetTests : SiteTests, IClassFixture<Site>
{
    private const string Target = "MeasurePart.Indicators[0].Targets[0].Text";

    public ScheduleAndTargetTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task An_entry_is_drawn_over_the_years_that_it_spans()
    {
        var admin = await AdminAsync();

        // One entry over all years; one to the year before the next; one in each year.
        Assert.Equal([[5], [4, 1]], Spans(await admin.OpenAsync(await Site.MeasureIdAsync("17"))));
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("23"));
        Assert.Equal([[5], [5], [1, 1, 1, 1, 1]], Spans(form));
        Assert.Equal(
            ["令和3年度", "令和4年度", "令和5年度", "令和6年度", "令和7年度"],
            form.Page.QuerySelectorAll("#ap-schedule th[scope=col]").Take(5).Select(th => th.TextContent));
    }

    [Fact]
    public async Task An_end_that_is_set_is_kept_and_one_that_is_not_stays_open()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("17");
        var form = await admin.OpenAsync(id);
        form["MeasurePart.Lines[1].Cells[0].To"] = "2023";
        form = await form.PressAsync(admin, "ap:refresh");
        Assert.Equal([[5], [3, 1, 1]], Spans(form));
        Assert.Equal("2024", form["MeasurePart.Lines[1].Cells[1].Year"]);

        // The end that it would have anyway, said in words: it is kept as said.
        form["MeasurePart.Lines[1].Cells[0].To"] = "2024";
        await form.PublishAsync(admin);
        Assert.Equal([(2021, 2024), (2025, null)], await LineAsync("17", 1));

        form = await admin.OpenAsync(id);
        Assert.Equal(("2024", ""), (form["MeasurePart.Lines[1].Cells[0].To"], form["MeasurePart.Lines[1].Cells[1].To"]));
        form["MeasurePart.Lines[1].Cells[0].To"] = "";
        await form.PublishAsync(admin);
        Assert.Equal([(2021, null), (2025, null)], await LineAsync("17", 1));
    }

    [Fact]
    public async Task Text_in_a_free_column_is_a_new_entry_and_an_emptied_line_goes()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("18"));
        var lines = SeedPlan.Measure("18").Schedule.Lines.Count;
        form = await form.PressAsync(admin, "ap:add:Lines");
        form[$"MeasurePart.Lines[{lines}].Cells[1].Text"] = "準備";
        form[$"MeasurePart.Lines[{lines}].Cells[3].Text"] = "本番";
        form = await form.PressAsync(admin, "ap:refresh");
        Assert.Equal([1, 2, 2], Spans(form)[lines]);
        form["MeasurePart.Lines[0].Cells[0].Text"] = " ";
        var others = form.Names.Where(
            n => n.StartsWith("MeasurePart.Lines[0].", StringComparison.Ordinal) && n.EndsWith("Text", StringComparison.Ordinal)).ToArray();
        foreach (var cell in others)
        {
            form[cell] = "";
        }

        await form.PublishAsync(admin);

        var schedule = (await Site.ExportAsync()).Measures.Single(m => m.No == "18").Schedule;
        Assert.Equal(lines, schedule.Lines.Count);
        Assert.Equal([(2022, "準備"), (2024, "本番")], schedule.Lines[^1].Select(e => (e.From.StartYear, e.Text)));
        Assert.Equal(SeedPlan.Measure("18").Schedule.Lines.Skip(1).Select(Texts), schedule.Lines.SkipLast(1).Select(Texts));
    }

    [Theory]
    [InlineData("Lines[1].Cells[0].To", "2025", "[schedule_order]", "Lines[1].Cells[1].Text")]
    [InlineData("Lines[1].Cells[1].To", "2023", "[years_reversed]", "Lines[1].Cells[1].To")]
    [InlineData("Lines[1].Cells[1].To", "2030", "[year_outside_period]", "Lines[1].Cells[1].Text")]
    [InlineData("Lines[0].Cells[0].Text", "制度\u202e", "[text_invisible]", "Lines[0].Cells[0].Text")]
    public async Task An_entry_that_breaks_a_rule_is_told_at_its_cell(string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("17"));
        form[$"MeasurePart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt($"MeasurePart.{place}", message);
        Assert.Equal([$"MeasurePart.{place}"], back.Refused());
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_cell_after_free_columns_is_found_too()
    {
        var admin = await AdminAsync();
        var form = await (await admin.OpenAsync(await Site.MeasureIdAsync("17"))).PressAsync(admin, "ap:add:Lines");
        form["MeasurePart.Lines[2].Cells[2].Text"] = "三年目から\u202e";

        (await form.SubmitAndReadBackAsync(admin, "submit.Save")).AssertToldAt("MeasurePart.Lines[2].Cells[2].Text", "[text_invisible]");
    }

    [Theory]
    [InlineData("40回", "数値 40、単位 回")]
    [InlineData("４０回", "数値 40、単位 回")]
    [InlineData("200,000千円", "数値 200,000、単位 千円、200,000,000円として比べる")]
    [InlineData("月1回", "1年あたり12回として比べる")]
    [InlineData("平均2人", "平均")]
    [InlineData("3/10", "10のうち3")]
    [InlineData("▲5%", "数値 -5")]
    [InlineData("約30件", "約")]
    [InlineData("90%以上", "以上")]
    [InlineData("—", "この年度の目標なし")]
    [InlineData("実施", "実施（率は算出しない）")]
    [InlineData("未実施", "未実施または途中（率は算出しない）")]
    [InlineData("", "未記入")]
    public async Task The_form_says_how_a_target_is_read(string typed, string words)
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form[Target] = typed;

        var back = await form.PressAsync(admin, "ap:refresh");

        Assert.Contains(words, Row(back).QuerySelector(".ap-reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, back[Target]);
        Assert.Null(Row(back).QuerySelector("[type=checkbox]"));
    }

    [Fact]
    public async Task A_target_that_is_not_read_is_refused_until_somebody_says_that_it_is_meant_so()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("16");
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(id);
        form[Target] = "状況をみて決める";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");
        back.AssertToldAt(Target, "文のまま載せる");
        Assert.Equal("状況をみて決める", back[Target]);
        Assert.Contains("文のまま表示", Row(back).TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        back["MeasurePart.Indicators[0].Targets[0].IsMeantAsText"] = "true";
        await back.PublishAsync(admin);
        Assert.Equal("状況をみて決める", (await Site.ExportAsync()).Measures.Single(m => m.No == "16").Indicators[0].Targets.First().Value);

        // Whoever opens it next is not asked again.
        var next = await admin.OpenAsync(id);
        Assert.Equal("true", next["MeasurePart.Indicators[0].Targets[0].IsMeantAsText"]);
        await next.PublishAsync(admin);
    }

    [Fact]
    public async Task What_is_done_or_not_may_be_said_in_words_of_its_own()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("19"));
        form["MeasurePart.Indicators[0].Rules[0].Kind"] = "Deed";
        form[Target] = "要綱の制定";

        var back = await form.PressAsync(admin, "ap:refresh");

        Assert.Null(Row(back).QuerySelector("[type=checkbox]"));
    }

    private static IElement Row(SiteForm form) => form.Page.QuerySelector("#ap-indicator-1 .ap-targets tbody tr")!;

    private static int[][] Spans(SiteForm form)
        => [.. form.Page.QuerySelectorAll("#ap-schedule tbody tr").Select(tr =>
            tr.QuerySelectorAll("td[colspan]").Select(td => int.Parse(td.GetAttribute("colspan")!, null)).ToArray())];

    private static string Texts(IReadOnlyList<ScheduleEntryDocument> line) => string.Join('/', line.Select(e => e.Text));

    private async Task<(int From, int? To)[]> LineAsync(string no, int line)
        =>
        [
            .. (await Site.ExportAsync()).Measures.Single(m => m.No == no).Schedule.Lines[line]
                .Select(e => (e.From.StartYear, e.Interpretation?.To.StartYear)),
        ];
}
