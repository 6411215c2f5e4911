using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class MeasureFilterQueryTests
{
    public static TheoryData<AttainmentStatus> Statuses => new(Enum.GetValues<AttainmentStatus>());

    public static TheoryData<string> Hostile =>
    [
        new string('あ', 10_000),
        new string(' ', 10_000) + "x",
        string.Concat(Enumerable.Repeat("a ", 5_000)),
        string.Concat(Enumerable.Repeat("𠮷", 5_000)),
        "\0",
        "\uD842",
        "' OR 1=1 --",
        "%00%0A../../etc/passwd",
        "<script>",
        "-1",
        "２０２１",
        "99999",
        "0000",
    ];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_is_read_by_its_name(AttainmentStatus status)
        => Assert.Equal(new MeasureFilter(Status: status), Read(("status", AttainmentFormatter.KeyOf(status))));

    [Fact]
    public void Every_name_of_the_address_is_read()
        => Assert.Equal(
            new MeasureFilter("窓口", "michi", "somu", "重点事業", AttainmentStatus.Met, new FiscalYear(2020)),
            Read(("q", " 窓口 "), ("policy", "michi"), ("department", "somu"), ("class", "重点事業"), ("status", "met"), ("year", "2020")));

    [Fact]
    public void Nothing_and_blanks_ask_for_nothing()
    {
        Assert.True(Read().IsEmpty);
        Assert.Equal(
            new MeasureFilter(), Read(("q", ""), ("policy", " "), ("department", "　"), ("class", ""), ("status", " "), ("year", "")));
    }

    [Theory]
    [InlineData("Met")]
    [InlineData("達成")]
    [InlineData("2")]
    [InlineData("met,missed")]
    public void An_unknown_status_asks_for_nothing(string status) => Assert.Equal(new MeasureFilter(), Read(("status", status)));

    [Theory]
    [InlineData("令和2年度")]
    [InlineData("20200")]
    [InlineData("1925")]
    [InlineData("2200")]
    [InlineData("+202")]
    public void An_unknown_year_asks_for_nothing(string year) => Assert.Equal(new MeasureFilter(), Read(("year", year)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_asked_is_answered_with_a_page(string value)
    {
        foreach (var name in new[] { "q", "policy", "department", "class", "status", "year" })
        {
            var page = await Varied().OverviewAsync(Read((name, value)));

            Assert.Single(page.QuerySelectorAll("form.ap-filter"));
            Assert.Empty(page.QuerySelectorAll("script"));
        }

        Assert.Empty(Read(("policy", value)).Apply(Varied().Read()));
        Assert.Equal(4, Read(("status", value), ("year", value)).Apply(Varied().Read()).Count);
    }

    [Fact]
    public void A_year_alone_leaves_every_measure_in_the_list()
    {
        var filter = Read(("year", "2150"));

        Assert.True(filter.IsEmpty);
        Assert.Equal(4, filter.Apply(Varied().Read()).Count);
    }

    [Fact]
    public void What_is_written_is_read_again_and_nothing_is_written_for_nothing()
    {
        var filter = new MeasureFilter("窓口 & ＰＲ #1+", "michi", "somu", "重点 事業　", AttainmentStatus.NotPublished, new FiscalYear(2020));

        Assert.Equal((filter, 3), Questions.Of(MeasureFilterQuery.Write(filter, 3)));
        Assert.Equal(
            "?status=not-published&year=2020",
            MeasureFilterQuery.Write(new MeasureFilter(Status: AttainmentStatus.NotPublished, Year: new FiscalYear(2020))));
        Assert.Equal("", MeasureFilterQuery.Write(new MeasureFilter("", "", Class: "")));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 1)]
    [InlineData("-2", 1)]
    [InlineData("2.5", 1)]
    [InlineData("２", 1)]
    [InlineData("99999", 1)]
    [InlineData("", 1)]
    [InlineData(null, 1)]
    public void A_page_is_read_or_the_first_is_meant(string? text, int page)
        => Assert.Equal(page, MeasureFilterQuery.ReadPage(name => name == "page" ? text : null));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_was_asked_can_be_taken_away_again(string value)
    {
        var page = await Varied().OverviewAsync(new MeasureFilter(value, value, value, value));

        Assert.All(
            page.QuerySelectorAll(".ap-conditions a"),
            a => Assert.StartsWith("/action-plans/mirai/", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static MeasureFilter Read(params (string Name, string Value)[] query)
        => MeasureFilterQuery.Read(name => query.FirstOrDefault(q => q.Name == name).Value);
}
