using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>Characters of names, which are rare and right, and characters that are damaged.</summary>
public sealed class NameCharacterTests
{
    private static readonly string[] AboutCharacters = ["character_doubtful", "character_old_form"];

    [Theory]
    [InlineData("葛\U000e0100見山のふもと")] // with a variation selector
    [InlineData("渡邊\U000e0101記念館")]
    [InlineData("神\ufe00社の前")]
    [InlineData("髙見屋の前")]
    [InlineData("山﨑公園")]
    [InlineData("𠮷見橋")]
    [InlineData("𣘺本地区")]
    [InlineData("塡補、剝離、頰、𠮟る")] // 常用漢字 that Windows' code page lacks
    public void A_name_in_its_own_form_is_nothing_to_report(string text) => Assert.Empty(Findings(text));

    [Theory]
    [InlineData("かな\U000e0100", "character_doubtful")] // a selector that belongs to no kanji
    [InlineData("\U000e0100", "character_doubtful")]
    [InlineData("进行", "character_doubtful")]
    [InlineData("總合", "character_old_form")]
    [InlineData("龍の道", "character_old_form")]
    public void What_is_damaged_is_still_reported(string text, string code) => Assert.Equal(code, Assert.Single(Findings(text)).Code);

    [Theory]
    [InlineData("龍見市", "龍見の祭り")]
    [InlineData("𡈽見市", "𡈽見の祭り")] // not even in the table of forms
    public void The_city_writes_its_name_as_it_is(string city, string text)
    {
        Assert.Empty(Findings(text, p => p["publisher"] = city));
        Assert.NotEmpty(Findings(text));
    }

    [Fact]
    public void So_does_a_department()
        => Assert.Empty(Findings(
            "澤見課の前",
            p => p["departments"]!.AsArray().Add(JsonSteps.Json("""{ "name": "澤見課", "interpretation": { "slug": "sawami" } }"""))));

    [Fact]
    public void A_character_without_a_shape_is_shown_by_its_number()
    {
        var issue = Assert.Single(Findings("窓口の\u202e案内"));

        Assert.Equal(["［U+202E］", "窓口の［U+202E］案内", "202E"], issue.Arguments);
    }

    private static IEnumerable<PlanIssue> Findings(string text, Action<System.Text.Json.Nodes.JsonObject>? change = null)
        => PlanJson.Read(SamplePlan.Changed(p =>
        {
            p.Measure(0)["means"] = text;
            change?.Invoke(p);
        })).Warnings.Where(w => AboutCharacters.Contains(w.Code));
}
