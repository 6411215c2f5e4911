using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Tests.Fixtures;

namespace ActionPlans.Pages.Tests.MeasureSheets;

public sealed class FigureTests
{
    [Theory]
    [InlineData("300,000千円", "300,000<small>千円</small>")]
    [InlineData("2億8,120万円", "2億8,120<small>万円</small>")]
    [InlineData("3億円", "3<small>億円</small>")]
    [InlineData("98.82%", "98.82<small>%</small>")]
    [InlineData("１，２００人", "１，２００<small>人</small>")]
    [InlineData("月1回", "月1回")]
    [InlineData("40", "40")]
    public async Task The_number_stands_out_and_its_unit_steps_back(string text, string html)
        => Assert.Equal(
            html, await Rendering.Renderer.RenderAsync<Figure>(new Dictionary<string, object?> { [nameof(Figure.Text)] = text }));
}
