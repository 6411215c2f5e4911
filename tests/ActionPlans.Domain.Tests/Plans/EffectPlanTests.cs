using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>A whole plan of an invented city that sums what its measures save and earn (効果額).</summary>
public sealed class EffectPlanTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.EffectsFile);
    private static readonly PlanReadResult Read = PlanJson.Read(Json);
    private static readonly EffectTotals Effects = Read.Plan!.Effects;

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_its_findings_are_meant()
    {
        Assert.Empty(Read.Errors);
        Assert.Equal(Json, PlanJson.Write(Read.Document!));
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(Json));
        Assert.Equal(
            ["actual_not_read", "effect_not_counted", "money_units_mixed"],
            Read.Issues.Select(i => i.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2021, "歳出削減", 4_200_000, 4_108_000)]
    [InlineData(2021, "人件費の抑制", null, null)] // — in the first year
    [InlineData(2021, "歳入確保", 130_850_000, 156_772_500)]
    [InlineData(2022, "歳入確保", 90_900_000, 11_018_000)] // 0円 is an amount
    [InlineData(2023, "人件費の抑制", 11_000_000, 11_340_000)]
    [InlineData(2024, "歳出削減", 8_400_000, 2_415_000)] // No.2 ended in 令和5年度
    [InlineData(2024, "歳入確保", 67_000_000, 42_900_000)] // ▲0.4百万円 is taken off
    [InlineData(2025, "歳入確保", 67_050_000, null)] // an interim result counts nowhere
    public void A_year_is_summed_by_category_in_yen(int year, string category, int? planned, int? actual)
    {
        var sum = Effects.In(new FiscalYear(year)).Of(category);

        Assert.Equal((planned, actual), (sum.Planned, sum.Actual));
    }

    [Fact]
    public void What_is_missing_is_counted_and_named()
    {
        Assert.Equal(
            ["5 2021", "5 2022", "7 2023"], Effects.Unread.Select(e => $"{e.Measure.No} {e.Year.StartYear}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["1 2025", "3 2025", "4 2025", "5 2025", "6 2024", "6 2025", "7 2025"],
            Effects.NotPublished.Select(e => $"{e.Measure.No} {e.Year.StartYear}").Order(StringComparer.Ordinal));
        Assert.Equal(["2 2024", "2 2025"], Effects.Ended.Select(e => $"{e.Measure.No} {e.Year.StartYear}"));
        Assert.Equal(["3 2024"], Effects.All.Where(e => e.IsPreliminary).Select(e => $"{e.Measure.No} {e.Year.StartYear}"));
    }

    [Fact]
    public void A_difference_waits_for_what_is_missing()
    {
        Assert.Equal(-92_000m, Effects.In(new(2021)).Of("歳出削減").Difference);
        Assert.Equal(-5_985_000m, Effects.In(new(2024)).Of("歳出削減").Difference); // nothing more will come of the measure that ended
        Assert.Null(Effects.In(new(2021)).Difference);
        Assert.Null(Effects.In(new(2024)).Of("歳入確保").Difference);
        Assert.Null(Effects.In(new(2021)).Of("人件費の抑制").Difference);
    }

    [Fact]
    public void A_measure_that_is_listed_again_counts_under_its_own_policy_alone()
    {
        var tree = Read.Plan!.Tree;

        Assert.Equal(38_500_000m, Effects.Under(tree.Find("jimu")!).Of("人件費の抑制").Planned);
        Assert.DoesNotContain(Effects.Under(tree.Find("zaigen")!).Categories, c => c == "人件費の抑制");
    }

    [Theory]
    [InlineData("1,000千円", "1,000千円", 1_000_000)]
    [InlineData("1,000千円以上", "約900千円", 900_000)]
    [InlineData("1,000千円削減", "900千円削減", 900_000)]
    [InlineData("1,000千円削減", "900千円", 900_000)]
    [InlineData("1,000千円削減", "900千円増", null)] // the contrary
    [InlineData("1,000千円", "900千円削減", null)] // less of what?
    [InlineData("1,000千円", "累計900千円", null)]
    [InlineData("1,000千円", "平均900千円", null)]
    [InlineData("1,000千円", "900千円/人", null)]
    [InlineData("1,000千円", "900人", null)]
    [InlineData("1,000千円", "900", null)]
    [InlineData("1,000千円", "なし", null)]
    [InlineData("1,000千円", "おおむね達成", null)]
    public void An_amount_of_the_year_is_read_and_nothing_else(string target, string actual, int? yen)
        => Assert.Equal(yen, EffectYear.Amount(TargetValue.Parse(actual), [TargetValue.Parse(target)]));

    [Fact]
    public void A_plan_without_effects_sums_nothing()
    {
        var effects = SamplePlan.Plan().Effects;

        Assert.True(effects.IsEmpty);
        Assert.Equal((null, null, null), (effects.Planned, effects.Actual, effects.Difference));
    }

    [Theory]
    [InlineData("継続的")]
    [InlineData("累計")]
    public void Another_way_of_counting_is_refused(string basis)
    {
        var json = Json.Replace("\"basis\": \"単年度\"", $"\"basis\": \"{basis}\"", StringComparison.Ordinal);

        Assert.All(PlanJson.Read(json).Errors, e => Assert.Equal("json_wrong_type", e.Code));
        Assert.Equal(2, PlanJson.Read(json).Errors.Count());
    }
}
