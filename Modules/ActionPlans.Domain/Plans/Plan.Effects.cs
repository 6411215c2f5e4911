namespace ActionPlans.Domain.Plans;

/// <content>効果額.</content>
public sealed partial class Plan
{
    private EffectTotals? _effects;

    /// <summary>効果額 of the whole plan; empty where no indicator has one. Computed once, since a plan is immutable.</summary>
    public EffectTotals Effects => _effects ??= EffectTotals.Of(this);
}
