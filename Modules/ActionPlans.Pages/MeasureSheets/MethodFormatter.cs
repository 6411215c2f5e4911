using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>How an indicator is judged, in plain words.</summary>
public static class MethodFormatter
{
    /// <summary>The rules of an indicator, each with the targets to which it applies and its last year; null while it holds.</summary>
    public static IReadOnlyList<(RuleVersion Rule, IReadOnlyCollection<TargetValue> Targets, FiscalYear? To)> Rules(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return [.. indicator.Rules.Select((rule, i) =>
        {
            var next = i + 1 < indicator.Rules.Count ? indicator.Rules[i + 1].From : (FiscalYear?)null;
            TargetValue[] targets =
                [.. indicator.Targets.Where(t => t.Key >= rule.From && (next is null || t.Key < next)).Select(t => t.Value)];
            var to = next is { } end ? new FiscalYear(end.StartYear - 1) : (FiscalYear?)null;
            return (rule, (IReadOnlyCollection<TargetValue>)targets, to);
        })];
    }

    /// <summary>令和3年度（2021年度）から令和4年度まで: the years in which a rule holds.</summary>
    public static string Years(RuleVersion rule, FiscalYear? to)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return $"{YearFormatter.Both(rule.From)}から{(to is { } last ? $"{last}まで" : null)}";
    }

    /// <summary>Everything that the page of a measure says of how an indicator is judged, a line each.</summary>
    public static IEnumerable<string> Lines(Indicator indicator)
        => Rules(indicator).SelectMany(r =>
            new[] { Years(r.Rule, r.To), Versions(r.Rule) }.OfType<string>().Concat(Sentences(r.Rule, r.Targets)))
            .Concat(GoalFormatter.Method(indicator) is { } goal ? [goal] : []);

    /// <summary>判定方法 第1版、この指標の決まり 第2版: the versions that hold; null where the plan numbers none.</summary>
    public static string? Versions(RuleVersion rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        string?[] versions =
            [rule.Method is { } method ? $"計画の判定方法 第{method}版" : null, rule.Version is { } version ? $"この指標の決まり 第{version}版" : null];
        return string.Join("、", versions.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    /// <summary>What the rule says, a sentence each.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="targets">The targets to which it applies: what does not occur is not explained.</param>
    public static IReadOnlyList<string> Sentences(RuleVersion rule, IReadOnlyCollection<TargetValue> targets)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(targets);

        if (targets.All(t => !t.IsWritten))
        {
            return ["目標のある年度がないため、達成・未達は判定しません（対象外）。"];
        }

        // A plan may call an indicator a deed and yet write a number; then it is judged as one.
        var isDeed = targets.Any(t => t.Kind == ValueKind.Deed) || (rule.Rule.Kind == IndicatorKind.Deed && !targets.Any(t => t.IsNumeric));
        if (isDeed && !targets.Any(t => t.IsNumeric))
        {
            string?[] deed = [targets.Any(t => t is { Kind: ValueKind.Deed, IsDone: false })
                ? "実施の段階（未実施、検討、着手、一部実施、実施、完了の順）で判定します。実績の段階が目標の段階以上なら達成、届かなければ未達です。達成率は算出しません。"
                : "実施したかどうかで判定します。実施していれば達成、していなければ未達です。達成率は算出しません。",
                WithoutRate(rule.Rule.Grades)];
            return [.. deed.OfType<string>()];
        }

        string?[] sentences =
        [
            .. Judging(rule),
            rule.Rule.Grades is { } scale ? ByRate(scale) : null,
            HasRate(rule.Rule) ? null : WithoutRate(rule.Rule.Grades),
            Kind(rule.Rule.Kind),
            targets.Any(t => t.Bound != ValueBound.Exact || t.IsMaintained) ? "目標に「以上」「以下」「未満」「維持」などとある年度は、その言葉のとおりに判定します。" : null,
            targets.Any(t => t is { Kind: ValueKind.Frequency, Scale: 12 }) ? "月の回数は12倍して、1年間の回数として比べます。" : null,
            targets.Any(t => t is { Kind: ValueKind.Frequency, Scale: 52 }) ? "週の回数は52倍して、1年間の回数として比べます。" : null,
            targets.Any(t => t.IsPercentage || t.Kind == ValueKind.Fraction) ? "割合の目標との差は、ポイントで示します。" : null,
            rule.Rule.NearFrom is { } near && HasRate(rule.Rule) ? $"未達のうち、達成率が{Number(near)}%以上の年度は「目標に近い」とします。" : null,
            HasRate(rule.Rule) ? "判定は端数処理の前の値で行い、達成率は小数第2位を四捨五入して示します。" : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    /// <summary>Who gives the grades of a scale, and by what.</summary>
    public static string Grading(GradeScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);

        return scale.IsByDepartment
            ? "評語は、担当課が選び、事務局が承認します。指標ごとの達成・未達は、別に判定します。"
            : $"評語は、達成率で付けます。{ByRate(scale)}達成率のない指標は、達成なら達成率100%、達成でなければ最後の評語とします。"
                + "指標が2つ以上ある取組は、最も低い評語とします。";
    }

    /// <summary>達成率が110%以上です。「達成」に数えます。</summary>
    public static string CountsAs(GradeScale scale, Grade grade)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(grade);

        if (grade.IsExcluded)
        {
            return "評価しない区分です。理由とともに、この名前で数えます。";
        }

        var rate = grade.From is { } from ? $"達成率が{Number(from)}%以上です。" : "";
        var rest = grade.From is null && !scale.IsByDepartment ? "それより低い達成率です。" : "";
        return $"{rate}{rest}「{AttainmentFormatter.Of(grade.Counts)}」に数えます。";
    }

    // 達成率が110%以上ならS、95%以上ならA、それより低ければBです。
    private static string ByRate(GradeScale scale)
        => $"達成率が{string.Join('、', scale.Judged.Select(g => $"{(g.From is { } from ? $"{Number(from)}%以上なら" : "それより低ければ")}{g.Mark}"))}です。";

    // What has no rate is graded by whether its target is reached.
    private static string? WithoutRate(GradeScale? scale)
    {
        string? MarkOf(AttainmentStatus status) => scale!.Of(new Attainment(status)).Grade?.Mark;

        return scale is null ? null : $"達成率がないため、達成なら{MarkOf(AttainmentStatus.Met)}、未達なら{MarkOf(AttainmentStatus.Missed)}とします。";
    }

    private static bool HasRate(AttainmentRule rule)
        => rule.Direction == IndicatorDirection.Higher || (rule.Direction == IndicatorDirection.Lower && rule.Baseline is not null);

    private static IEnumerable<string> Judging(RuleVersion version)
    {
        var rule = version.Rule;
        switch (rule.Direction)
        {
            case IndicatorDirection.Planned:
                yield return rule.Tolerance is { } tolerance
                    ? $"増減に良し悪しのない計画値です。目標との差が{Number(tolerance)}（目標と同じ単位）以内なら達成、それを超えれば未達です。達成率は算出しません。"
                    : "増減に良し悪しのない計画値です。目標との差だけを示し、達成・未達は判定しません（対象外）。";
                break;
            case IndicatorDirection.Lower:
                yield return $"低いほどよい指標です。{(rule.Grades is null ? "実績が目標以下なら達成、目標を上回れば未達です。" : null)}";
                yield return rule.Baseline is { } baseline
                    ? $"達成率は「（基準値−実績）÷（基準値−目標）」です。基準値は{baseline.Text}です。"
                    : "基準値がないため、達成率は算出しません。";
                break;
            default:
                yield return (version.Version is null ? "計画に特段の定めがないため、高いほどよい指標として判定します。" : "高いほどよい指標です。")
                    + (rule.Grades is null ? "実績が目標以上なら達成、目標を下回れば未達です。" : "");
                yield return "達成率は「実績÷目標」です。目標が0の年度は、達成率も達成・未達も出しません（対象外）。";
                break;
        }
    }

    private static string? Kind(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => "その年度1年間の量を、同じ年度の目標と比べます。",
        IndicatorKind.Level => "その年度の水準を、同じ年度の目標と比べます。年度の値を足し合わせることはしません。",
        IndicatorKind.Cumulative => "年度を追って積み上がる値を、同じ年度の目標と比べます。年度の値を足し合わせることはしません。",
        _ => null,
    };

    private static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);
}
