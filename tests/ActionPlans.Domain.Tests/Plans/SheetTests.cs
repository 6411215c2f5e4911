using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>The items of the sheet, as a plan orders and names them.</summary>
public class SheetTests
{
    private static readonly Plan Plan = PlanFactory.Build(SamplePlan.Document());

    [Fact]
    public void Items_stand_in_the_order_of_the_plan_and_by_its_names()
        => Assert.Equal(
            [
                "番号", "取組内容", "所管", "総合計画体系", "体系", "分類", "取組期間", "現状（いまどうなっているか）", "課題", "取組の内容", "年次計画", "指標",
                "取組実績", "今後（次の年度に向けて）", "評価",
            ],
            Plan.Sheet.Items.Select(i => i.Label));

    [Fact]
    public void An_item_may_be_written_into_the_field_of_the_one_before()
        => Assert.Equal(["総合計画体系", "体系"], Assert.Single(Plan.Sheet.Fields, f => f.Count > 1).Select(i => i.Label));

    [Theory]
    [InlineData(SheetField.Overview, "現状")]
    [InlineData(SheetField.Departments, "所管")]
    [InlineData(SheetField.Class, "分類")]
    public void What_stands_in_brackets_is_no_part_of_the_short_name(SheetField field, string name)
        => Assert.Equal(name, Plan.Sheet.LabelOf(field));

    [Fact]
    public void A_plan_without_a_sheet_has_every_item_by_its_general_name()
    {
        var sheet = PlanFactory.Build(SamplePlan.Document() with { Sheet = [], Measures = [], Results = [], Summaries = [] }).Sheet;

        Assert.Equal(SheetItems.Default.Select(i => SheetItems.LabelOf(i.Item!.Value)), sheet.Items.Select(i => i.Label));
        // An item that is added to the format is left out too, and named here: docs/extending.md.
        Assert.Equal([SheetField.RelatedDepartments], Enum.GetValues<SheetField>().Except(sheet.Items.Select(i => i.Field!.Value)));
        Assert.DoesNotContain(sheet.Items, i => string.IsNullOrEmpty(i.Label));
    }

    [Fact]
    public void An_item_that_is_left_out_keeps_its_general_name()
    {
        var items = SheetItems.Default.Where(i => i.Item != SheetField.Evaluation);
        var sheet = PlanFactory.Build(SamplePlan.Document() with { Sheet = [.. items], Measures = [], Results = [], Summaries = [] }).Sheet;

        Assert.False(sheet.Has(SheetField.Evaluation));
        Assert.Equal("評価", sheet.LabelOf(SheetField.Evaluation));
    }

    [Fact]
    public void Own_texts_are_searched_by_the_names_of_their_items()
    {
        var texts = MeasureText.Of(Plan.FindMeasure("1")!);

        Assert.Contains(texts, t => t is { Item: "課題", Text: "参加者が限られる。", Year: null });
        Assert.Contains(texts, t => t is { Item: "今後", Text: "夜の講座を開く。", Year: not null });
    }
}
