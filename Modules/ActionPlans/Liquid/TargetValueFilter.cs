using Fluid.Values;

namespace ActionPlans.Cms.Liquid;

/// <summary>
/// Reads a target or an actual: <c>{% assign value = "200,000千円" | target_value %}</c>. Written out it is its own text;
/// <c>value.Quantity</c> 200000, <c>value.Unit</c> 千円 and <c>value.Kind</c> Quantity are what was read from it.
/// </summary>
public sealed class TargetValueFilter : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => new(input.ToObjectValue() is TargetValue ? input : FluidValue.Create(TargetValue.Parse(input.ToStringValue()), context.Options));
}
