using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>The plan's own units and steps as people type them, a line each.</summary>
public sealed class NotationLinesTests
{
    [Theory]
    [InlineData("コマ＝回", "コマ", null, "回")]
    [InlineData(" コマ = 回 ", "コマ", null, "回")]
    [InlineData("ケース＝24個", "ケース", "24", "個")]
    [InlineData("ケース＝１，０００．５ 個", "ケース", "1000.5", "個")]
    [InlineData("ひろば", "ひろば", null, null)]
    [InlineData("ひろば＝", "ひろば", null, null)]
    [InlineData("ケース＝24", "ケース", "24", null)]
    [InlineData("反＝0.0009917㎢", "反", "0.0009917", "㎢")]
    [InlineData("山＝㎡", "山", null, "㎡")]
    [InlineData("ケース＝-24個", "ケース", null, "-24個")]
    [InlineData("ケース＝1.2.3個", "ケース", null, "1.2.3個")]
    [InlineData("ケース＝99999999999999999999999999999999個", "ケース", null, "99999999999999999999999999999999個")]
    [InlineData("＝回", "", null, "回")]
    public void A_unit_is_read_from_its_line(string line, string unit, string? factor, string? sameAs)
    {
        var read = Assert.Single(NotationLines.Units(line));

        Assert.Equal((unit, factor, sameAs), (read.Unit, FormText.Number(read.Factor), read.SameAs));
    }

    [Fact]
    public void What_is_stored_is_written_as_it_is_typed_and_read_the_same()
    {
        UnitDocument[] units =
        [
            new() { Unit = "コマ", SameAs = "回" }, new() { Unit = "ケース", SameAs = "個", Factor = 24.5m }, new() { Unit = "ひろば" },
        ];
        string[][] steps = [["構想", "未着手"], ["設計"], ["工事", "着工"]];

        Assert.Equal("コマ＝回\nケース＝24.5個\nひろば", NotationLines.Of(units));
        Assert.Equal(units, NotationLines.Units(NotationLines.Of(units)));
        Assert.Equal("構想、未着手\n設計\n工事、着工", NotationLines.Of(steps));
        Assert.Equal(steps, NotationLines.Steps("構想、 未着手\r\n\r\n設計\n工事、着工、\n"));
        Assert.Empty(NotationLines.Units(" \n"));
        Assert.Empty(NotationLines.Steps(null));
    }

    [Theory]
    [InlineData("$.interpretation.units[1].sameAs", "Units")]
    [InlineData("$.interpretation.units[0].factor", "Units")]
    [InlineData("$.interpretation.steps", "Steps")]
    [InlineData("$.interpretation.steps[2][1]", "Steps")]
    public void An_error_is_told_at_its_text_area(string path, string field)
        => Assert.Equal(field, PlanFormFields.FieldOf(path, new PlanForm()));
}
