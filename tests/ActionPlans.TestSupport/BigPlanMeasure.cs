using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>The sheets of a <see cref="BigPlan"/>, and what a year brought for a target.</summary>
internal static class BigPlanMeasure
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Things =
    [
        "出前講座", "広報紙", "公共施設", "市税の収納", "職員研修", "防災訓練", "子ども食堂", "健康診査", "ごみの減量", "企業の誘致", "農地の集積", "道路の補修", "コミュニティバス", "下水道の接続", "図書館",
        "マイナンバーカード", "ふるさと納税", "空き家", "学校給食", "ＳＮＳ",
    ];

    private static readonly string[] Acts = ["の充実", "の見直し", "の推進", "に関する事業", "の利用の促進と、そのための相談窓口の設置", "のデジタル化", "の共同実施"];

    public static MeasureDocument Create(
        int number, string[] policy, IReadOnlyList<DepartmentDocument> departments, string period, FiscalYear[] years, Random random)
    {
        var no = number.ToString(Invariant);
        var name = $"{Things[random.Next(Things.Length)]}{Acts[random.Next(Acts.Length)]}";
        var lead = random.Next(departments.Count);
        var indicators = Enumerable.Range(1, random.Next(10) switch { 0 or 1 => 0, < 9 => 1, _ => 2 })
            .Select(i => Indicator(i, name, years, random)).ToArray();
        return new MeasureDocument
        {
            No = no,
            Name = name,
            ComprehensivePlan = "見本市総合計画の5 まちづくりの進め方",
            Policy = policy,
            Class = random.Next(8) switch { 0 => "重点事業", 1 => "主要事業", _ => null },
            Departments = random.Next(12) == 0
                ? [departments[lead].Name, departments[(lead + 1) % departments.Count].Name]
                : [departments[lead].Name],
            Period = period,
            Overview = $"{name}に取り組み、市民が暮らしやすいまちをつくる。市の現状と課題を整理したうえで、関係する課や団体と役割を分け、限られた人と財源のなかで効果の高いものから順に進める。",
            Means = "・実施の方法を見直し、利用する人を増やす。\n・ホームページや広報紙などで、内容を分かりやすく伝える。\n・年度ごとに結果をまとめ、次の年度の計画に反映する。",
            Schedule = new() { Lines = [years.Length == 1 ? [Entry(years[0], "実施")] : [Entry(years[0], "準備・検討"), Entry(years[1], "実施")]] },
            Indicators = indicators,
            NoIndicatorReason = indicators.Length == 0 && random.Next(2) == 0 ? "※検討が中心となるため、指標は設定しない" : null,
        };
    }

    /// <summary>An actual for a target: met, just missed or missed, in the target's own form.</summary>
    public static string Actual(string target, Random random)
    {
        var factor = random.Next(6) switch { 0 => 0.7m, 1 => 0.97m, 2 => 1m, 3 => 1.2m, _ => 1.03m };
        var digits = string.Concat(target.Where(c => char.IsAsciiDigit(c) || c == '.'));
        if (digits.Length == 0)
        {
            return factor < 1 ? "未実施" : target;
        }

        var isGrouped = target.Contains(',', StringComparison.Ordinal);
        return target.Replace(isGrouped ? Grouped(digits) : digits, Scaled(), StringComparison.Ordinal);

        string Scaled()
        {
            var value = decimal.Parse(digits, Invariant) * factor;
            if (isGrouped)
            {
                return Grouped(value.ToString("0", Invariant));
            }

            return value.ToString(digits.Contains('.', StringComparison.Ordinal) ? "0.00" : "0", Invariant);
        }

        static string Grouped(string text) => decimal.Parse(text, Invariant).ToString("#,0", Invariant);
    }

    private static ScheduleEntryDocument Entry(FiscalYear from, string text) => new() { From = from, Text = text };

    private static IndicatorDocument Indicator(int index, string name, FiscalYear[] years, Random random)
    {
        var kind = random.Next(9);
        var start = random.Next(5, 90);
        return new IndicatorDocument
        {
            Name = $"{name}の{kind switch { 0 => "効果額", 1 or 2 => "割合", 3 => "進み具合", 4 => "苦情の件数", 5 => "職員数", _ => "実施回数" }}",
            Targets = years.Select((y, i) => (Year: y, Text: Target(kind, start + i, i))).ToDictionary(t => t.Year, t => t.Text),
            Interpretation = new()
            {
                Key = $"shihyo-{index.ToString(Invariant)}",
                Rules = kind switch
                {
                    1 or 2 => [Rule(IndicatorDirection.Higher, IndicatorKind.Level)],
                    3 => [Rule(IndicatorDirection.Higher, IndicatorKind.Deed)],
                    4 => [Rule(IndicatorDirection.Lower, IndicatorKind.Flow) with { Baseline = "120件" }],
                    5 => [Rule(IndicatorDirection.Planned, IndicatorKind.Level)],
                    _ => [],
                },
            },
        };

        IndicatorRuleDocument Rule(IndicatorDirection direction, IndicatorKind of)
            => new() { Version = 1, From = years[0], Direction = direction, Kind = of };
    }

    private static string Target(int kind, int value, int year) => kind switch
    {
        0 => string.Create(Invariant, $"{value * 1000:#,0}千円"),
        1 => string.Create(Invariant, $"{value}.25%"),
        2 => string.Create(Invariant, $"{value}%"),
        3 => "実施",
        4 => string.Create(Invariant, $"{110 - year}件"),
        5 => string.Create(Invariant, $"{value * 4}人"),
        6 => string.Create(Invariant, $"月{1 + (value % 4)}回"),
        7 => year == 0 ? "—" : string.Create(Invariant, $"{value}回"),
        _ => string.Create(Invariant, $"{value}回"),
    };
}
