using Fluid.Values;

namespace ActionPlans.Cms.Liquid;

/// <summary>
/// Writes a fiscal year: <c>{{ 2021 | fiscal_year }}</c> is 令和3年度（2021年度）; with "japanese" 令和3年度, with "western" 2021年度,
/// with "short" 令和3, with "number" 2021. What is no fiscal year comes out as it went in.
/// </summary>
public sealed class FiscalYearFilter : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (input.ToObjectValue() is not FiscalYear year && !FiscalYear.TryParse(input.ToStringValue(), out year))
        {
            return new(input);
        }

        return new(arguments.At(0).ToStringValue() switch
        {
            "japanese" => new StringValue(year.JapaneseName),
            "western" => new StringValue(year.WesternName),
            "short" => new StringValue(year.JapaneseShortName),
            "number" => NumberValue.Create(year.StartYear),
            _ => new StringValue(YearFormatter.Both(year)),
        });
    }
}
