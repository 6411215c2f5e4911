using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Liquid;

/// <summary>Years and values in templates.</summary>
[Collection(UnchangedSite.Name)]
public sealed class FilterTests : SiteTests
{
    public FilterTests(ReadSite site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("2021 | fiscal_year", "令和3年度（2021年度）")]
    [InlineData("'2021' | fiscal_year", "令和3年度（2021年度）")]
    [InlineData("'令和３ 年度' | fiscal_year", "令和3年度（2021年度）")]
    [InlineData("'R3' | fiscal_year: 'japanese'", "令和3年度")]
    [InlineData("'平成31年度' | fiscal_year: 'japanese'", "令和元年度")]
    [InlineData("'令和3年度' | fiscal_year: 'western'", "2021年度")]
    [InlineData("'令和3年度' | fiscal_year: 'short'", "令和3")]
    [InlineData("'令和3年度' | fiscal_year: 'number' | plus: 1", "2022")]
    [InlineData("'2021' | fiscal_year: 'no such style'", "令和3年度（2021年度）")]
    [InlineData("'来年' | fiscal_year", "来年")]
    [InlineData("'' | fiscal_year", "")]
    [InlineData("nothing | fiscal_year", "")]
    [InlineData("99999999999 | fiscal_year", "99999999999")]
    [InlineData("2021.5 | fiscal_year", "2021.5")]
    [InlineData("true | fiscal_year", "true")]
    public async Task A_fiscal_year_is_written(string expression, string expected) => Assert.Equal(expected, await WriteAsync(expression));

    [Theory]
    [InlineData("200,000千円", "200,000千円|200000|千円|Quantity")]
    [InlineData("月1回", "月1回|1|回|Frequency")]
    [InlineData("９８．８２％", "９８．８２％|98.82|%|Quantity")]
    [InlineData("—", "—|||None")]
    [InlineData("実施", "実施|||Deed")]
    [InlineData("検討中 <b>", "検討中 <b>|||Text")]
    [InlineData("", "|||Blank")]
    public async Task A_value_is_read(string text, string expected) => Assert.Equal(expected, (await Site.LiquidAsync(
        $$$"""{% assign v = "{{{text}}}" | target_value %}{{ v }}|{{ v.Quantity }}|{{ v.Unit }}|{{ v.Kind }}""")).Trim());

    [Theory]
    [InlineData("nothing | target_value", "")]
    [InlineData("12 | target_value", "12")]
    [InlineData("'40回' | target_value | target_value", "40回")]
    [InlineData("site | target_value", null)]
    public async Task Nonsense_fails_nothing(string expression, string? expected)
    {
        var written = await WriteAsync(expression);

        Assert.True(expected is null || written == expected, written);
    }

    private async Task<string> WriteAsync(string expression) => (await Site.LiquidAsync($$$"""{{ {{{expression}}} }}""")).Trim();
}
