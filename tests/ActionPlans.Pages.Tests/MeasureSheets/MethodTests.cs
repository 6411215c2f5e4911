using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>How an indicator is judged stands on its page.</summary>
public sealed class MethodTests
{
    private const string Higher = "高いほどよい指標です。実績が目標以上なら達成、目標を下回れば未達です。";
    private const string Rate = "達成率は「実績÷目標」です。目標が0の年度は、達成率も達成・未達も出しません（対象外）。";
    private const string Rounding = "判定は端数処理の前の値で行い、達成率は小数第2位を四捨五入して示します。";
    private const string Level = "その年度の水準を、同じ年度の目標と比べます。年度の値を足し合わせることはしません。";

    public static TheoryData<IndicatorDocument, string[]> Rules => new()
    {

        {
            Indicator("a", "40回").Judged(IndicatorDirection.Higher, IndicatorKind.Flow),
            [Higher, Rate, "その年度1年間の量を、同じ年度の目標と比べます。", Rounding]
        },
        { Indicator("a", "98.82%").Judged(IndicatorDirection.Higher), [Higher, Rate, Level, "割合の目標との差は、ポイントで示します。", Rounding] },

        {
            Indicator("a", "3.9%").Judged(IndicatorDirection.Higher, IndicatorKind.Cumulative),
            [Higher, Rate, "年度を追って積み上がる値を、同じ年度の目標と比べます。年度の値を足し合わせることはしません。", "割合の目標との差は、ポイントで示します。", Rounding]
        },
        { Indicator("a", "月1回").Judged(IndicatorDirection.Higher), [Higher, Rate, Level, "月の回数は12倍して、1年間の回数として比べます。", Rounding] },
        { Indicator("a", "週1回").Judged(IndicatorDirection.Higher), [Higher, Rate, Level, "週の回数は52倍して、1年間の回数として比べます。", Rounding] },

        {
            Indicator("a", "40回以上").Judged(IndicatorDirection.Higher),
            [Higher, Rate, Level, "目標に「以上」「以下」「未満」「維持」などとある年度は、その言葉のとおりに判定します。", Rounding]
        },
        { Indicator("a", "40回"), ["計画に特段の定めがないため、高いほどよい指標として判定します。実績が目標以上なら達成、目標を下回れば未達です。", Rate, Level, Rounding] },
        { Indicator("a", "367人").Judged(IndicatorDirection.Planned), ["増減に良し悪しのない計画値です。目標との差だけを示し、達成・未達は判定しません（対象外）。", Level] },

        {
            Indicator("a", "367人").Judged(IndicatorDirection.Planned, tolerance: 5),
            ["増減に良し悪しのない計画値です。目標との差が5（目標と同じ単位）以内なら達成、それを超えれば未達です。達成率は算出しません。", Level]
        },
        { Indicator("a", "100件").Judged(IndicatorDirection.Lower), ["低いほどよい指標です。実績が目標以下なら達成、目標を上回れば未達です。", "基準値がないため、達成率は算出しません。", Level] },

        {
            Indicator("a", "100件").Judged(IndicatorDirection.Lower, baseline: "120件"),
            ["低いほどよい指標です。実績が目標以下なら達成、目標を上回れば未達です。", "達成率は「（基準値−実績）÷（基準値−目標）」です。基準値は120件です。", Level, Rounding]
        },
        { Indicator("a", "実施")
            .Judged(IndicatorDirection.Higher, IndicatorKind.Deed), ["実施したかどうかで判定します。実施していれば達成、していなければ未達です。達成率は算出しません。"] },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public async Task The_rule_is_told_in_plain_words(IndicatorDocument indicator, string[] expected)
        => Assert.Equal(expected, (await Plan(Measure("1", indicator)).MeasurePageAsync()).Texts(".ap-method li"));

    [Fact]
    public async Task The_versions_and_the_years_from_which_they_hold_are_told()
    {
        var indicator = Indicator("a", "40回", "45回", "50回");
        indicator = indicator with
        {
            Interpretation = indicator.Interpretation with
            {
                Rules =
                [
                    new IndicatorRuleDocument
                    {
                        Version = 1,
                        From = new FiscalYear(FirstYear),
                        Direction = IndicatorDirection.Planned,
                        Kind = IndicatorKind.Level
                    },
                    new IndicatorRuleDocument
                    {
                        Version = 2,
                        From = new FiscalYear(FirstYear + 2),
                        Direction = IndicatorDirection.Higher,
                        Kind = IndicatorKind.Level
                    },
                ],
            },
        };
        AnnualResultDocument[] results = [.. Enumerable.Range(FirstYear, 3).Select(y => Result("1", y, ("a", "50回")))];
        var page = await Plan(Measure("1", indicator)).NearFrom(80, FirstYear + 1).With(results).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度）から令和元年度まで", "令和2年度（2020年度）から令和2年度まで", "令和3年度（2021年度）から"], page.Texts(".ap-method h4"));
        Assert.Equal(["この指標の決まり 第1版", "計画の判定方法 第1版、この指標の決まり 第1版", "計画の判定方法 第1版、この指標の決まり 第2版"], page.Texts(".ap-method h4 + p"));
        Assert.Contains("未達のうち、達成率が80%以上の年度は「目標に近い」とします。", page.Texts(".ap-method ul:last-of-type li"));
        // A threshold is nothing to a planned value: no break in 令和2年度.
        Assert.Equal(["令和3年度（2021年度）"], page.Texts(".ap-one-year:has(.ap-break) .ap-year"));
        Assert.Equal("この年度から判定の決まりを変更", page.One(".ap-break").Words());
    }
}
