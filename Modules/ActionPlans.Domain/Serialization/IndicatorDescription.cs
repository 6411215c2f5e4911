namespace ActionPlans.Domain.Serialization;

/// <summary>
/// What a plan states of an indicator besides its name and the targets of the years: the items of <see cref="IndicatorDocument"/> that are
/// stored together.
/// </summary>
public sealed record IndicatorDescription
{
    public StatedValueDocument? Baseline { get; init; }

    public StatedValueDocument? Final { get; init; }

    public IndicatorType? Type { get; init; }

    public EffectDocument? Effect { get; init; }

    public string? Definition { get; init; }

    public string? Formula { get; init; }

    public string? Source { get; init; }

    public string? Rationale { get; init; }

    public string? Note { get; init; }

    public static IndicatorDescription Of(IndicatorDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return new IndicatorDescription
        {
            Baseline = document.Baseline,
            Final = document.Final,
            Type = document.Type,
            Effect = document.Effect,
            Definition = document.Definition,
            Formula = document.Formula,
            Source = document.Source,
            Rationale = document.Rationale,
            Note = document.Note,
        };
    }

    /// <summary>The indicator with this description in place of its own.</summary>
    public IndicatorDocument Describe(IndicatorDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return document with
        {
            Baseline = Baseline,
            Final = Final,
            Type = Type,
            Effect = Effect,
            Definition = Definition,
            Formula = Formula,
            Source = Source,
            Rationale = Rationale,
            Note = Note,
        };
    }
}
