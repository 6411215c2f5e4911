using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What is not judged, or has no rate, says why.</summary>
public sealed class ReasonTests
{
    // For every reason an indicator and a result that bring it about, and what is read of them.
    private static readonly Dictionary<AttainmentReason, (IndicatorDocument? Indicator, string Actual, string Expected)> Cases = new()
    {
        [AttainmentReason.None] = (Indicator("a", "40回"), "40回", "達成"),
        [AttainmentReason.NoIndicator] = (null, "", "指標なし（判定しない）"),
        [AttainmentReason.NoTargetThisYear] = (Indicator("a", "—"), "3件", "対象外数値目標なし（判定しない）"),
        [AttainmentReason.TargetIsZero] = (Indicator("a", "0件"), "3件", "対象外目標値が0のため算出しない（判定しない）"),
        [AttainmentReason.TargetIsNegative] = (Indicator("a", "▲5%"), "▲4%", "達成目標値が0より小さいため率は算出しない"),
        [AttainmentReason.TargetNotReadable] = (Indicator("a", "随時見直し"), "3件", "対象外目標が数値でも実施の段階でもないため判定しない"),
        [AttainmentReason.PlannedValue] = (
            Indicator("a", "367人").Judged(IndicatorDirection.Planned, tolerance: 5), "371人", "達成計画値のため率は算出しない"),
        [AttainmentReason.Deed] = (Indicator("a", "実施"), "実施", "達成実施の有無で判定"),
        [AttainmentReason.NoActual] = (Indicator("a", "40回"), "—", "未判定実績の値が書かれていない"),
        [AttainmentReason.ActualNotReadable] = (Indicator("a", "40回"), "おおむね順調", "未判定実績が目標と比べられる値でない"),
        [AttainmentReason.ActualIsBound] = (Indicator("a", "40回"), "40回以上", "達成実績が「以上」「以下」などのため率は算出しない"),
        [AttainmentReason.TargetIsPair] = (Indicator("a", "16人(6人)"), "16人", "対象外目標に値が2つあり、どちらが年度の値か決まっていないため判定しない"),
        [AttainmentReason.ActualIsPair] = (Indicator("a", "16人"), "16人(6人)", "未判定実績に値が2つあり、どちらが年度の値か決まっていない"),
        [AttainmentReason.UnitsDiffer] = (Indicator("a", "40回"), "40人", "未判定目標と実績の単位や数え方が異なる"),
        [AttainmentReason.NoGrade] = (null, "", "指標なし"),
        [AttainmentReason.NoBaseline] = (Indicator("a", "10日").Judged(IndicatorDirection.Lower), "11日", "未達基準値がないため率は算出しない"),
    };

    // A measure's years have words of their own, see EndedMeasureTests.
    private static IEnumerable<AttainmentReason> All => Enum.GetValues<AttainmentReason>().Where(r => r != AttainmentReason.OutsidePeriod);

    public static TheoryData<AttainmentReason> Reasons => [.. All];

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Every_reason_is_told_in_words_where_it_arises(AttainmentReason reason)
    {
        var (indicator, actual, expected) = Cases[reason];
        if (indicator is null)
        {
            var isGraded = reason == AttainmentReason.NoGrade;
            var plan = Plan(Measure("1")).With(Result("1", 2019));
            var without = await (isGraded ? Graded(plan) : plan).MeasurePageAsync();
            Assert.Equal(
                isGraded ? "令和元年度（2019年度） 未判定 評語がまだ決まっていない" : "令和元年度（2019年度） 対象外",
                without.QuerySelectorAll(".ap-one-year h3")[0].Words());
            Assert.Equal(expected, without.One("section[aria-labelledby='ap-now'] .ap-none").Words());
            return;
        }

        var document = Plan(Measure("1", indicator)).With(Result("1", 2019, ("a", actual)));
        var measure = document.Read().Measures[0];
        var attainment = measure.Judge(measure.Indicators[0], new(2019));
        Assert.Equal(reason, attainment.Reason);

        var page = await document.MeasurePageAsync();
        var judged = page.Years()[0];
        Assert.Equal(expected, judged[5]);
        var told = reason == AttainmentReason.NoTargetThisYear ? null : AttainmentFormatter.Reason(attainment);
        Assert.Equal(
            new[] { told }.OfType<string>(),
            page.Panel().Texts(".ap-note").Where(n => !n.StartsWith("本文の表記は", StringComparison.Ordinal)));
        Assert.Equal(reason == AttainmentReason.None ? "100.0%" : "—", judged[3]);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_has_words_of_its_own(AttainmentReason reason)
    {
        var words = AttainmentFormatter.Reason(Attainment.NotApplicable(reason));

        Assert.Equal(reason == AttainmentReason.None, words is null);
        Assert.DoesNotContain(
            All.Where(r => r != reason),
            other => AttainmentFormatter.Reason(Attainment.NotApplicable(other)) == words);
    }

    [Fact]
    public async Task What_is_never_judged_says_why_before_any_result()
    {
        var page = await Plan(Measure("1", Indicator("a", "0件", "—", "随時"))).MeasurePageAsync();

        Assert.Equal(
            [
                "令和元年度（2019年度） 対象外 目標 0件（目標値が0のため算出しない）",
                "令和2年度（2020年度） 対象外 数値目標なし（判定しない）",
                "令和3年度（2021年度） 対象外 目標 随時（目標が数値でも実施の段階でもないため判定しない）",
            ],
            page.OpenYears());
    }

    private static PlanDocument Graded(PlanDocument plan) => plan with
    {
        Interpretation = plan.Interpretation with
        {
            Methods =
            [
                new()
                {
                    Version = 1,
                    From = new(2019),
                    GradedBy = GradedBy.Department,
                    Grades = [new() { Mark = "A", Counts = GradeCounts.Met }],
                },
            ],
        },
    };
}
