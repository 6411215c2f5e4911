using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>One item of what the plan tells of an indicator: its definition, where its figures come from.</summary>
/// <param name="Item">What the item is called: 指標の定義.</param>
/// <param name="Text">The text, as the source has it.</param>
public sealed record IndicatorFact(string Item, string Text)
{
    public const string Type = "指標の種類";

    public const string EffectCategory = "効果額の区分";

    public const string EffectBasis = "効果額の数え方";

    public const string Departments = "指標の担当課";

    public const string Definition = "指標の定義";

    public const string Formula = "算定式";

    public const string Source = "数値の出典";

    public const string Rationale = "目標値の考え方";

    public const string Note = "指標の備考";

    /// <summary>What is written of an indicator, in the order in which it is shown.</summary>
    /// <param name="document">The indicator as written.</param>
    /// <param name="departments">How its own departments are shown.</param>
    internal static IReadOnlyList<IndicatorFact> Of(IndicatorDocument document, IEnumerable<string> departments)
    {
        (string Item, string? Text)[] facts =
        [
            (Type, NameOf(document.Type)),
            (EffectCategory, document.Effect?.Category),
            (EffectBasis, document.Effect is { } effect ? NameOf(effect.Basis) : null),
            (Departments, document.Departments.Count == 0 ? null : string.Join('・', departments)),
            (Definition, document.Definition),
            (Formula, document.Formula),
            (Source, document.Source),
            (Rationale, document.Rationale),
            (Note, document.Note),
        ];
        return [.. facts.Where(f => f.Text is not null).Select(f => new IndicatorFact(f.Item, f.Text!))];
    }

    /// <summary>How an effect is counted, as the plan format writes it: 継続.</summary>
    public static string NameOf(EffectBasis basis) => basis == Serialization.EffectBasis.SingleYear ? "単年度" : "継続";

    private static string? NameOf(IndicatorType? type) => type switch
    {
        IndicatorType.Outcome => "成果指標",
        IndicatorType.Activity => "活動指標",
        _ => null,
    };
}
