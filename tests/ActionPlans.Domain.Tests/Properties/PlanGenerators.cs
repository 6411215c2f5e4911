using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace ActionPlans.Domain.Tests;

/// <summary>Small valid plans: trees one to four levels deep, measures, indicators, targets, results.</summary>
public static class PlanGenerators
{
    private const int FirstYear = 2021;
    private const int LastYear = 2023;

    private static readonly string[] Departments = ["総務課", "税務課", "秘書課", "市民課"];

    private static readonly Gen<string> Value = Gen.Elements(
        "40回", "41回", "39回", "0回", "月1回", "12回", "98.82%", "98.84%", "200,000千円", "20万円", "平均2人", "2人", "3/5", "75人（累計）", "80人", "15人削減",
        "1,000人/年", "16人(6人)", "→", "検討", "一部実施", "○", "なし", "100%維持", "▲5%", "5件以下", "5件", "6件以上",
        "実施", "未実施", "策定", "—", "", "充実を図る", "累計10件", "約10件");

    // 効果額: amounts of money, and what is none.
    private static readonly Gen<string> Money = Gen.Elements(
        "1,000千円", "200,000千円", "20万円", "2億8,120万円", "3.5百万円", "872,500円", "0円", "▲30千円", "約5千円", "1,000千円以上", "10千円削減", "5千円増", "累計300千円",
        "平均20千円", "5千円/人", "→", "検討", "なし", "—", "");

    public static Arbitrary<PlanDocument> Plans()
        => (from depth in Gen.Choose(1, 4)
            from policies in Nodes(depth, "", 1)
            let leaves = policies.SelectMany(p => Leaves(p, [])).ToArray()
            from count in Gen.Choose(0, 6)
            from style in Gen.Elements("{0}", "R{0}-1", "0{0}", "A{0}")
            from measures in Gen.CollectToList(
                Enumerable.Range(1, count),
                i => Measure(string.Format(System.Globalization.CultureInfo.InvariantCulture, style, i), leaves))
            from results in Gen.CollectToList(measures.SelectMany(m => Years.Select(y => (m, y))), p => Result(p.m, p.y))
            from interim in Gen.CollectToList(measures.SelectMany(m => Years.Select(y => (m, y))), p => Result(p.m, p.y))
            from summaries in Gen.CollectToList(Years, y => Summary(y, measures))
            from order in Gen.Shuffle(measures.ToArray())
            from outlook in Gen.Elements(true, false)
            from near in Gen.Elements<decimal?>(null, 90, 99.5m)
            from scale in Gen.Elements(null, GradesByRate, GradesByDepartment)
            from marks in Gen.Elements(null, "S", "A", "B", "C", "完了", "中止").ArrayOf(results.Count)
            select new PlanDocument
            {
                Format = PlanDocument.CurrentFormat,
                Title = "見本市行動計画",
                Publisher = "見本市",
                Period = $"{FirstYear}～{LastYear}年度",
                Levels = [.. Enumerable.Range(1, depth).Select(i => $"段{i}")],
                Policies = policies,
                Departments = [.. Departments.Select(
                    (d, i) => new DepartmentDocument { Name = d, Interpretation = new() { Slug = $"d-{i}" } })],
                Measures = order,
                Results =
                [
                    .. results.Zip(marks, (r, mark) => Graded(r, mark, scale)).OfType<AnnualResultDocument>(),
                    .. interim.OfType<AnnualResultDocument>().Select(r => r with
                    {
                        Interim = new DateOnly(r.Year.StartYear, 9, 30), Outlooks = new Dictionary<string, OutlookDocument>(),
                    }),
                ],
                Summaries = [.. summaries.OfType<YearSummaryDocument>()],
                Interpretation = new() { Slug = "mihon", Methods = [Method(near, scale)], Outlook = outlook },
            }).ToArbitrary();

    private static readonly GradeDocument[] GradesByRate =
    [
        new() { Mark = "S", Name = "特に良好", Counts = GradeCounts.Met, From = 110 },
        new() { Mark = "A", Counts = GradeCounts.Met, From = 97.5m },
        new() { Mark = "B", Counts = GradeCounts.Near, From = 50 },
        new() { Mark = "C", Counts = GradeCounts.Missed },
        new() { Mark = "中止", Counts = GradeCounts.Excluded },
    ];

    private static readonly GradeDocument[] GradesByDepartment =
    [
        new() { Mark = "S", Counts = GradeCounts.Met },
        new() { Mark = "A", Name = "良好", Counts = GradeCounts.Met },
        new() { Mark = "B", Counts = GradeCounts.Near },
        new() { Mark = "完了", Counts = GradeCounts.Excluded },
        new() { Mark = "中止", Counts = GradeCounts.Excluded },
    ];

    private static MethodDocument Method(decimal? near, GradeDocument[]? scale) => new()
    {
        Version = 1,
        From = new(FirstYear + 1),
        NearFrom = scale == GradesByRate ? null : near,
        GradedBy = scale == GradesByDepartment ? GradedBy.Department : null,
        Grades = scale ?? [],
    };

    private static AnnualResultDocument? Graded(AnnualResultDocument? result, string? mark, GradeDocument[]? scale)
    {
        var grade = (scale ?? []).FirstOrDefault(g => g.Mark == mark);
        var isExcluded = grade?.Counts == GradeCounts.Excluded;
        if (result is null || grade is null || result.Year.StartYear == FirstYear || (scale == GradesByRate && !isExcluded))
        {
            return result;
        }

        return result with { Grade = mark, GradeReason = isExcluded ? "終えたため。" : null };
    }

    private static IEnumerable<FiscalYear> Years => FiscalYear.Range(new(FirstYear), new(LastYear));

    private static Gen<List<PolicyDocument>> Nodes(int depth, string path, int level)
        => from count in Gen.Choose(1, 3)
           from nodes in Gen.CollectToList(Enumerable.Range(1, count), i => Node(depth, $"{path}{i}", level))
           select nodes;

    private static Gen<PolicyDocument> Node(int depth, string path, int level)
        => from number in Gen.Elements(null, $"({path})", "Ⅱ")
           from children in level < depth ? Nodes(depth, path + "-", level + 1) : Gen.Constant(new List<PolicyDocument>())
           select new PolicyDocument
           {
               Number = number,
               Name = $"方針{path}",
               Children = children,
               Interpretation = new() { Slug = $"p{path}" }
           };

    private static IEnumerable<string[]> Leaves(PolicyDocument node, string[] above)
        => node.Children.Count == 0 ? [[.. above, node.Name]] : node.Children.SelectMany(c => Leaves(c, [.. above, node.Name]));

    private static Gen<MeasureDocument> Measure(string no, string[][] leaves)
        => from policy in Gen.Elements(leaves)
           from leads in Gen.SubListOf(Departments)
           from indicators in Gen.Choose(0, 3).SelectMany(n => Gen.CollectToList(Enumerable.Range(1, n), Indicator))
           from reason in Gen.Elements(null, "検討のため")
           from again in Gen.SubListOf(leaves.Where(l => l != policy))
           from overview in Gen.Elements(null, "概要\n二行目", "\"引用\" と < > & \\ /", "𠮷野家😀")
           from start in Gen.Choose(FirstYear, LastYear)
           from end in Gen.Elements(Enum.GetValues<MeasureEnd>())
           from ended in Gen.Elements<int?>(null, FirstYear, LastYear - 1, LastYear)
           select new MeasureDocument
           {
               No = no,
               Name = $"取組{no}",
               Policy = policy,
               AlsoUnder = again,
               Departments = leads.Count == 0 ? [Departments[0]] : [.. leads],
               Period = $"({FirstYear}年度 ~ {LastYear}年度)",
               Ended = ended is { } year ? new() { In = new(year), As = end, Note = overview } : null,
               Overview = overview,
               Schedule = new() { Lines = [[new() { From = new(start), Text = "予定" }]] },
               Indicators = indicators,
               NoIndicatorReason = indicators.Count == 0 ? reason : null,
           };

    private static Gen<IndicatorDocument> Indicator(int index)
        => from values in Value.ArrayOf(LastYear - FirstYear + 1)
           from direction in Gen.Elements(Enum.GetValues<IndicatorDirection>())
           from kind in Gen.Elements(Enum.GetValues<IndicatorKind>())
           from extra in Gen.Elements(true, false)
           from start in Gen.Choose(FirstYear, LastYear)
           from targets in Gen.Elements(Years.Zip(values).ToDictionary(p => p.First, p => p.Second), [])
           from baseline in Stated(FirstYear - 1)
           from final in Stated(LastYear)
           from type in Gen.Elements<IndicatorType?>(null, IndicatorType.Outcome, IndicatorType.Activity)
           from effect in Gen.Elements(null, "歳出削減", "歳入確保", "その他")
           from basis in Gen.Elements(Enum.GetValues<EffectBasis>())
           from amounts in Money.Where(t => !t.Contains("/人", StringComparison.Ordinal)).ArrayOf(values.Length - 1)
           from text in Gen.Elements(null, "定義\n二行目")
           let rule = new IndicatorRuleDocument
           {
               Version = 1,
               From = new(start),
               Direction = direction,
               Kind = kind,
               Tolerance = extra && direction == IndicatorDirection.Planned ? 1.5m : null,
               Baseline = extra && direction == IndicatorDirection.Lower ? "100回" : null,
           }
           select new IndicatorDocument
           {
               Name = $"指標{index}",
               Baseline = baseline,
               Targets = effect is null
                   ? targets : Years.Zip(amounts.Prepend("500千円")).ToDictionary(p => p.First, p => p.Second),
               Final = effect is null ? final : null,
               Type = type,
               Effect = effect is null ? null : new() { Category = effect, Basis = basis },
               Definition = text,
               Interpretation = new() { Key = $"k-{index}", Rules = extra ? [rule] : [] },
           };

    private static Gen<StatedValueDocument?> Stated(int year)
        => from text in Value
           from given in Gen.Elements<FiscalYear?>(null, new(year))
           from has in Gen.Elements(true, false)
           select !has || string.IsNullOrWhiteSpace(text) ? null : new StatedValueDocument { Year = given, Text = text };

    private static Gen<YearSummaryDocument?> Summary(FiscalYear year, List<MeasureDocument> measures)
        => from has in Gen.Elements(true, false)
           from lead in Gen.Elements("総括\n○二行目", "\"引用\" と < > & \\ /")
           from notable in Gen.SubListOf(measures.Select(m => m.No))
           from opinions in Gen.SubListOf(measures.Select(m => m.No).Prepend(null))
           from reply in Gen.Elements(null, "検討します。")
           from draft in Gen.Elements(true, false)
           select !has ? null : new YearSummaryDocument
           {
               Year = year,
               Lead = lead,
               Notable = [.. notable],
               Opinions = [.. opinions.Select(
                   no => new OpinionDocument { Body = "委員会", On = new DateOnly(2024, 8, 1), Measure = no, Opinion = "意見", Reply = reply })],
               Draft = draft,
           };

    private static Gen<AnnualResultDocument?> Result(MeasureDocument measure, FiscalYear year)
        => from has in Gen.Elements(true, false)
           from values in Gen.OneOf(Value, Money).ArrayOf(measure.Indicators.Count)
           from given in Gen.SubListOf(measure.Indicators.Zip(values))
           let written = given.Where(g => !string.IsNullOrWhiteSpace(g.Second)).Select(g => g.First.Interpretation.Key)
           from noted in Gen.SubListOf(written)
           from preliminary in Gen.SubListOf(written)
           from expected in Gen.SubListOf(measure.Indicators.Select(i => i.Interpretation.Key))
           from steps in Gen.Elements(Enum.GetValues<OutlookStep>()).ArrayOf(expected.Count)
           from asOf in Gen.Elements<DateOnly?>(null, new DateOnly(2024, 2, 29))
           from sample in Gen.Elements(true, false)
           from draft in Gen.Elements(true, false)
           select !has || year > measure.Ended?.In ? null : new AnnualResultDocument
           {
               Measure = measure.No,
               Year = year,
               Actuals = given.ToDictionary(g => g.First.Interpretation.Key, g => g.Second),
               Notes = noted.ToDictionary(k => k, _ => "備考\n二行目"),
               Preliminary = [.. preliminary],
               Outlooks = expected.Zip(steps).ToDictionary(
                   o => o.First, o => new OutlookDocument { Step = o.Second, Reason = "見通しの理由", Next = draft ? "今後\n二行目" : null }),
               AsOf = asOf,
               Sample = sample,
               Draft = draft,
           };
}
