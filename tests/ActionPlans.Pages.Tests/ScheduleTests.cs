using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class ScheduleTests
{
    public static TheoryData<ScheduleEntryDocument[], string> Lines => new()
    {
        { [At(2019, "検討"), At(2020, "試行"), At(2021, "実施")], "検討:1 試行:1 実施:1" },
        { [At(2019, "検討"), At(2021, "実施")], "検討:2 実施:1" },
        { [At(2019, "検討", to: 2019), At(2021, "実施")], "検討:1 :1 実施:1" },
        { [At(2021, "実施")], ":2 実施:1" },
        { [At(2020, "実施", to: 2020)], ":1 実施:1 :1" },
        { [At(2019, "継続")], "継続:3" },
        { [], ":3" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Entries_stand_in_their_columns_and_every_row_covers_all_years(ScheduleEntryDocument[] line, string expected)
    {
        var table = await ScheduleAsync(new ScheduleDocument { Lines = [line] });

        Assert.Equal(
            expected, string.Join(' ', table.One("tbody tr").Children.Select(c => $"{c.Words()}:{TableShape.Span(c, "colspan")}")));
        TableShape.AssertFull(table);
    }

    [Fact]
    public async Task Every_line_of_several_covers_all_years()
    {
        var table = await ScheduleAsync(
            new ScheduleDocument { Lines = [.. Lines.Select(l => (IReadOnlyList<ScheduleEntryDocument>)l[0])], Notes = ["※1", "※2"] });

        Assert.Equal(["令和元年度（2019年度）", "令和2年度（2020年度）", "令和3年度（2021年度）"], table.Texts("thead th"));
        Assert.Equal(Lines.Count + 2, table.QuerySelectorAll("tbody tr").Length);
        TableShape.AssertFull(table);
    }

    [Fact]
    public async Task An_entry_names_its_years_for_those_who_see_no_columns()
    {
        var page = await Plan(Measure("1") with
        {
            Schedule = new ScheduleDocument { Lines = [[At(2019, "検討"), At(2021, "実施")]], Notes = ["※1"] }
        }).MeasurePageAsync();

        Assert.Equal(["令和元〜2年度（2019〜2020年度）検討", "令和3年度（2021年度）実施", "※1"], page.Texts(".ap-plan > li"));
    }

    [Fact]
    public async Task A_note_stands_across_all_years()
    {
        var table = await ScheduleAsync(new ScheduleDocument { Notes = ["※検討の結果により見直す。"] });

        var note = table.One("tbody td");
        Assert.Equal("※検討の結果により見直す。", note.Words());
        Assert.Equal(3, TableShape.Span(note, "colspan"));
    }

    [Fact]
    public async Task An_arrow_says_what_it_continues()
    {
        var page = await Plan(
            Measure("1") with { Schedule = new ScheduleDocument { Lines = [[At(2019, "検討"), At(2020, "→"), At(2021, "A→B")]] } })
                .MeasurePageAsync();
        var table = page.One("table.ap-schedule");

        var arrow = table.One("[role=img]");
        Assert.Equal(("→", "（「検討」の続き）"), (arrow.TextContent, arrow.GetAttribute("aria-label")));
        Assert.Equal(["検討", "→", "A→B"], table.Texts("td"));
        Assert.Equal(["検討", "→（「検討」の続き）", "A→B"], page.Texts(".ap-plan > li > p:last-child"));
    }

    [Fact]
    public async Task An_arrow_that_continues_nothing_has_a_name_too()
        => Assert.Equal("続けて実施",
            (await ScheduleAsync(new ScheduleDocument { Lines = [[At(2019, "→")]] })).One("[role=img]").GetAttribute("aria-label"));

    [Fact]
    public async Task The_schedule_has_the_years_of_its_own_measure()
    {
        var page = await Plan(Measure("1") with { Period = "令和2年度～令和3年度", Schedule = new ScheduleDocument { Lines = [[At(2020, "実施")]] } })
            .MeasurePageAsync();

        Assert.Equal(["令和2年度（2020年度）", "令和3年度（2021年度）"], page.One("table.ap-schedule").Texts("thead th"));
        TableShape.AssertFull(page.One("table.ap-schedule"));
    }

    private static ScheduleEntryDocument At(int year, string text, int? to = null) => new()
    {
        From = new FiscalYear(year),
        Text = text,
        Interpretation = to is { } last ? new ScheduleEntryInterpretation { To = new FiscalYear(last) } : null,
    };

    private static async Task<IElement> ScheduleAsync(ScheduleDocument schedule)
        => (await Plan(Measure("1") with { Schedule = schedule }).MeasurePageAsync()).One("table.ap-schedule");
}
