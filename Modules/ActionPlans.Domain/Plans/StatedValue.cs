using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>A value that the plan states once for an indicator: 現状値.</summary>
/// <param name="Year">The fiscal year of the value; null where the plan does not say.</param>
/// <param name="Value">The value.</param>
public sealed record StatedValue(FiscalYear? Year, TargetValue Value);

/// <summary>最終目標: the last thing that an indicator is to reach.</summary>
/// <param name="Year">The fiscal year by the end of which it is to be reached.</param>
/// <param name="Value">The target.</param>
/// <param name="IsStated">
/// True where the plan states it apart from the targets of the years, so that it judges none of them; false where it is the last of them.
/// </param>
public sealed record FinalTarget(FiscalYear Year, TargetValue Value, bool IsStated);

/// <summary>One item of what the plan tells of an indicator: its definition, where its figures come from.</summary>
/// <param name="Item">What the item is called: 指標の定義.</param>
/// <param name="Text">The text, as the source has it.</param>
public sealed record IndicatorFact(string Item, string Text)
{
    internal static IReadOnlyList<IndicatorFact> Of(IndicatorDocument document)
    {
        var type = document.Type switch
        {
            IndicatorType.Outcome => "成果指標",
            IndicatorType.Activity => "活動指標",
            _ => null,
        };
        (string Item, string? Text)[] facts =
        [
            ("指標の種類", type),
            ("指標の定義", document.Definition),
            ("算定式", document.Formula),
            ("数値の出典", document.Source),
            ("目標値の考え方", document.Rationale),
            ("指標の備考", document.Note),
        ];
        return [.. facts.Where(f => f.Text is not null).Select(f => new IndicatorFact(f.Item, f.Text!))];
    }
}
