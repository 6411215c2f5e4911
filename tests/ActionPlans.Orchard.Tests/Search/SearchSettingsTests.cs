using System.Net;
using ActionPlans.Cms.Search;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.Search;

/// <summary>A site adds words with one meaning; its search knows them at once.</summary>
public sealed class SearchSettingsTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Address = "/Admin/Settings/ActionPlanSearch";
    private const string Form = "form[method=post]:has([name$='.Synonyms'])";
    private const string Field = "ISite.SearchSettings.Synonyms";
    private const string Plan = "/action-plans/yuki-2021/";

    [Fact]
    public async Task Web_staff_add_words_and_readers_find_by_them()
    {
        Assert.Equal("見つかった取組 0件", await FoundAsync("役所の約束"));
        await SetAsync("# 見本\r\n役所の約束、行政評価\r\n");
        var page = await Site.Anonymous.ReadAsync($"{Plan}?q={Uri.EscapeDataString("役所の約束")}");

        Assert.Contains("行政評価", page.QuerySelectorAll("mark").Select(m => m.TextContent));
        await SetAsync("");
        Assert.Equal("見つかった取組 0件", await FoundAsync("役所の約束"));
    }

    [Theory]
    [InlineData("行政評価", "1行目", "2つ以上")]
    [InlineData("寄付、寄附\nHP、ＨＰ", "2行目", "区別しない")]
    [InlineData("あ、安心", "1行目", "1文字")]
    public async Task What_is_no_group_is_refused_with_its_line_and_nothing_is_stored(string typed, string line, string told)
    {
        var staff = await StaffAsync();
        var form = new SiteForm(await staff.ReadAsync(Address), Address, Form);
        form[Field] = typed;
        var back = await form.SubmitAndReadBackAsync(staff);

        Assert.Contains(line, back.Errors, StringComparison.Ordinal);
        Assert.Contains(told, back.Errors, StringComparison.Ordinal);
        Assert.Equal(typed, back[Field]!.ReplaceLineEndings("\n"));
        Assert.Equal("", await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<ISiteService>().GetSettingsAsync<SearchSettings>()).Synonyms));
    }

    [Fact]
    public async Task Web_staff_reach_no_other_settings()
    {
        var staff = await StaffAsync();
        Assert.Equal(HttpStatusCode.OK, await staff.StatusAsync(Address));
        Assert.NotEqual(HttpStatusCode.OK, await staff.StatusAsync("/Admin/Settings/general"));
        Assert.NotEqual(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Address));
    }

    [Fact]
    public async Task The_softwares_own_words_are_known_and_shown()
    {
        Assert.Contains("寄付、寄附", (await (await StaffAsync()).ReadAsync(Address)).Body!.TextContent, StringComparison.Ordinal);
        var found = await Site.Anonymous.ReadAsync($"{Plan}?q={Uri.EscapeDataString("個人番号")}");
        Assert.Contains("マイナンバー", found.QuerySelectorAll("mark").Select(m => m.TextContent));
    }

    private async Task<string> FoundAsync(string words)
        => (await Site.Anonymous.ReadAsync($"{Plan}?q={Uri.EscapeDataString(words)}")).QuerySelector("#ap-list")!.TextContent.Trim();

    private async Task SetAsync(string words)
    {
        var staff = await StaffAsync();
        var form = new SiteForm(await staff.ReadAsync(Address), Address, Form);
        form[Field] = words;
        using var answer = await form.SubmitAsync(staff);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
