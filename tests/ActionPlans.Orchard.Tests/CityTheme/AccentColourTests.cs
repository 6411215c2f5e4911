using CityTheme.Settings;

namespace ActionPlans.Orchard.Tests.CityTheme;

public sealed class AccentColourTests
{
    // The contrast to white, as WCAG's own examples and common checkers tell it.
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    [InlineData("#0000ff", 8.59)]
    [InlineData("#ff0000", 4.0)]
    public void Contrast_to_white(string text, double expected)
    {
        Assert.True(AccentColour.TryParse(text, out var colour));
        Assert.True(AccentColour.TryParse("#ffffff", out var white));
        Assert.Equal(expected, colour.ContrastTo(white), tolerance: .005);
        Assert.Equal(expected, white.ContrastTo(colour), tolerance: .005);
    }

    [Theory]
    [InlineData("#00118f", true)]
    [InlineData("#115A36", true)]
    [InlineData("#767676", false)] // enough on white, not on the page's grey
    [InlineData("#f0a000", false)]
    [InlineData("#ffffff", false)]
    public void A_colour_must_be_readable_on_every_ground_of_the_page(string text, bool readable)
    {
        Assert.True(AccentColour.TryParse(text, out var colour));
        Assert.Equal(readable, colour.IsReadable);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("blue")]
    [InlineData("#123")]
    [InlineData("#12345g")]
    [InlineData("#00118f;}body{display:none")]
    [InlineData("#00118f\n")]
    public void Anything_else_is_no_colour(string? text) => Assert.False(AccentColour.TryParse(text, out _));
}
