using System.Text;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>The status grid and its file, against a table that is reckoned report by report.</summary>
public sealed class SecretariatStatusTests : SiteTests, IClassFixture<Site>
{
    private const int Late = 2021;
    private const int Open = 2022;

    // A department of several measures, and a measure of two departments.
    private static readonly (string No, int Year, ReportState State)[] Reports =
    [
        ("1", Late, ReportState.Draft), ("1", Open, ReportState.Submitted), ("2", Late, ReportState.Returned),
        ("2", Open, ReportState.Draft),
        ("15", Late, ReportState.Approved), ("15", Open, ReportState.Published), ("27", Late, ReportState.Published),
        ("39", Late, ReportState.Submitted),
    ];

    private static bool _prepared;

    public SecretariatStatusTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        if (_prepared)
        {
            return;
        }

        _prepared = true;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await Site.OpenRoundAsync(Open);
        await Site.OpenRoundAsync(2023, isClosed: true);
        await Site.OpenRoundAsync(Late, today.AddDays(-60), today.AddDays(-10));
        var secretary = await Site.NewSecretaryAsync();
        foreach (var (no, year, state) in Reports)
        {
            await Site.BringToAsync(state, await Site.NewClerkAsync(no), secretary, no, year);
        }

        // A later draft beside a published text is neither late nor unpublished.
        await Site.WriteReportAsync(
            await Site.NewClerkAsync("27"), "27", Late, SecretariatScreens.Text("27", Late, "訂正の下書き"), submit: false);
    }

    [Fact]
    public async Task A_result_that_is_missing_in_a_year_without_a_round_can_be_written_from_the_grid()
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var id = await Site.MeasureIdAsync("5");
        var page = await client.ReadAsync($"{SecretariatScreens.Status}?year=2024");

        var link = Assert.Single(page.QuerySelectorAll($"a[href='/Admin/ActionPlans/Report/{id}/2024']"));
        Assert.Contains("課に代わって書く", link.TextContent, StringComparison.Ordinal);
        var form = await Site.OpenReportAsync(client, "5", 2024);
        form["Form.Achievements"] = "事務局が書いた実績";
        await form.StoreAsync(client, SiteClerks.SaveButton);
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("5", 2024)).State);
        Assert.Equal(
            ReportOutcome.Done,
            await Site.WriteReportAsync(
                await Site.NewSecretaryAsync(), "5", 2024, (await Site.ReportAsync("5", 2024)).Text! with { Achievements = null },
                submit: false));
    }

    [Fact]
    public async Task Numbers_are_those_that_are_reckoned_one_by_one()
    {
        var expected = await ReckonAsync();
        using var client = await Site.LogInAsSecretaryAsync();

        var page = await client.ReadAsync(SecretariatScreens.Status);

        var tables = page.QuerySelectorAll("table.ap-status");
        foreach (var row in tables[0].QuerySelectorAll("tbody tr"))
        {
            var department = row.QuerySelector("th")!.TextContent.Trim();
            Assert.Equal(
                SeedPlan.Plan.Period.Years.Select(
                    y => Words(expected.Where(c => c.Year == y.StartYear && c.Measure.Departments.Any(d => d.Name == department)))),
                row.QuerySelectorAll("td").Select(Cells));
        }

        Assert.Equal(
            SeedPlan.Plan.Departments.Count(d => SeedPlan.Plan.MeasuresOf(d).Any()), tables[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(
            SeedPlan.Plan.Period.Years.Select(y => Words(expected.Where(c => c.Year == y.StartYear))),
            tables[0].QuerySelectorAll("tfoot td").Select(Cells));
        Assert.Contains("（締切済み）", tables[0].QuerySelectorAll("thead th")[3].TextContent, StringComparison.Ordinal);
        Assert.Equal(39, tables[1].QuerySelectorAll("tbody tr").Length);
        var first = tables[1].QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td");
        Assert.Equal(["下書き", "提出", "未入力", "受付なし"], first.Take(4).Select(c => c.QuerySelector(".ap-chip, .small")!.TextContent.Trim()));
        Assert.Contains("期限超過", first[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("前の内容を公表中", tables[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("state=NotEntered&year=2021")]
    [InlineData("overdue=true")]
    [InlineData("state=Submitted")]
    [InlineData("q=No.15")]
    [InlineData("year=2022")]
    public async Task The_file_holds_what_the_grid_shows_and_the_filter_lets_through(string filter)
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var values = filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1]);
        var expected = (await ReckonAsync()).Where(c =>
            (!values.TryGetValue("state", out var state) || (c.State.ToString() == state && !c.Unasked))
            && (!values.TryGetValue("year", out var year) || $"{c.Year}" == year)
            && (!values.ContainsKey("overdue") || c.Overdue)
            && (!values.TryGetValue("q", out var no) || c.Measure.No == no["No.".Length..])).ToArray();

        var page = await client.ReadAsync($"{SecretariatScreens.Status}?{filter}");
        var link = (IHtmlAnchorElement)page.QuerySelectorAll("a").Single(a => a.TextContent == "この条件の一覧をCSVで保存");
        var lines = await CsvAsync(client, link.GetAttribute("href")!);

        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(c => (Cell: c, State: c.Unasked ? "受付なし" : ReportStateFormatter.Japanese(c.State)))
                .Select(c => $"{c.Cell.Measure.No} {c.Cell.Year} {c.State} {(c.Cell.Overdue ? "期限超過" : "")}").Order(),
            lines.Skip(1).Select(l => $"{l[2]} {l[1]} {l[5]} {l[6]}").Order());
        Assert.Contains($"{expected.Length}件", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        // The same cells stand in the grid, whose other cells are empty.
        Assert.Equal(
            expected.Length,
            page.QuerySelectorAll("table.ap-status")[1].QuerySelectorAll("tbody td")
            .Count(c => !c.TextContent.Contains("該当なし", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_hostile_name_runs_nowhere_and_comes_back_as_it_was()
    {
        const string Name = "=HYPERLINK(\"http://evil\",\"<b>\")、改行なし,とコンマ";
        await Site.EditMeasureAsync("11", part => part.Name = Name);
        using var client = await Site.LogInAsSecretaryAsync();

        var line = (await CsvAsync(client, $"{SecretariatScreens.Status}/Csv?year=2022&q=No.11")).Last();

        Assert.Equal("'" + Name, line[3]);
        Assert.Contains(
            Name, (await client.ReadAsync($"{SecretariatScreens.Status}?q=No.11")).QuerySelectorAll("table.ap-status")[1].TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_tells_the_secretariat_the_same_numbers_and_nobody_else()
    {
        var expected = await ReckonAsync();
        using var client = await Site.LogInAsync(
            await Site.NewUserAsync(
                await Site.NewRoleAsync(ReportingPermissions.ReviewResults.Name, "AccessAdminPanel", "AccessAdminDashboard")),
            SiteHost.AdminPassword);

        var text = (await client.ReadAsync("/Admin")).QuerySelector(".ta-content")!.TextContent;

        Assert.Contains($"確認待ち：{expected.Count(c => c.State == ReportState.Submitted)}件", text, StringComparison.Ordinal);
        Assert.Contains($"差戻し中：{expected.Count(c => c.State == ReportState.Returned)}件", text, StringComparison.Ordinal);
        Assert.Contains($"期限を過ぎて未提出：{expected.Count(c => c.Overdue)}件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("確認待ち", (await (await StaffAsync()).ReadAsync("/Admin")).Body!.TextContent, StringComparison.Ordinal);
    }

    // From the content of each report, by another way than the grid's rows of indexes.
    private async Task<IReadOnlyList<(Measure Measure, int Year, ReportState State, bool Unasked, bool Overdue)>> ReckonAsync()
    {
        var cells = new List<(Measure, int, ReportState, bool, bool)>();
        foreach (var measure in SeedPlan.Plan.Measures)
        {
            foreach (var year in measure.Period.Years)
            {
                var report = await Site.ReportAsync(measure.No, year.StartYear);
                var late = year.StartYear == Late && report.Published is null
                    && report.State is ReportState.NotEntered or ReportState.Draft or ReportState.Returned;
                cells.Add(
                    (measure, year.StartYear, report.State, report.Round is null && report.Latest is null,
                        late && year.StartYear == Late && report.Published is null));
            }
        }

        return cells;
    }

    private static string Words(IEnumerable<(Measure Measure, int Year, ReportState State, bool Unasked, bool Overdue)> cells)
    {
        var all = cells.ToArray();
        return string.Join(
            '/',
            Enum.GetValues<ReportState>()
            .Select(s => (Word: ReportStateFormatter.Japanese(s), Count: all.Count(c => c.State == s && !c.Unasked)))
            .Append((Word: "期限超過", Count: all.Count(c => c.Overdue))).Append((Word: "受付なし", Count: all.Count(c => c.Unasked)))
            .Where(c => c.Count > 0).Select(c => $"{c.Word}{c.Count}"));
    }

    private static string Cells(AngleSharp.Dom.IElement cell)
        => string.Join('/', cell.QuerySelectorAll("li").Select(l => string.Concat(l.TextContent.Where(c => !char.IsWhiteSpace(c)))));

    private static async Task<List<string[]>> CsvAsync(HttpClient client, string address)
    {
        var bytes = await client.GetByteArrayAsync(address);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return [.. Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
    }

    // RFC 4180, read for itself.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        return [.. fields, field.ToString()];
    }
}
