using ActionPlans.Pages.Components;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

/// <summary>Where a heading may break, and that nothing of it is lost.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("総合計画アクションプラン", "総合計画|アクションプラン")]
    [InlineData("市民と行政がともに支えあう体制づくり", "市民と|行政がともに|支えあう|体制づくり")]
    [InlineData("企業版ふるさと納税事業", "企業版ふるさと|納税事業")]
    [InlineData("市民参画・市民活動支援事業", "市民参画・|市民活動支援事業")]
    [InlineData("ICT技術の活用推進（AI・RPAの導入等）", "ICT技術の|活用推進|（AI・|RPAの|導入等）")]
    [InlineData("ワークライフバランスの推進", "ワークライフバランスの|推進")]
    [InlineData("すいか・まつり", "すいか・|まつり")] // no line begins with a mark
    [InlineData("らーめん祭り", "らーめん|祭り")] // nor with a long vowel
    [InlineData("No.1 窓口", "No.1 窓口")]
    [InlineData("𠮷野の桜", "𠮷野の|桜")]
    [InlineData("", "")]
    public void A_line_breaks_between_phrases(string text, string pieces) => Assert.Equal(pieces, string.Join('|', Phrases.Split(text)));

    [Fact]
    public void Joined_again_it_is_the_text()
        => Assert.All(
            SeedPlan.Plan.Measures.Select(m => m.Name).Concat(SeedPlan.Plan.Tree.All.Select(n => n.Label)),
            text => Assert.Equal(text, string.Concat(Phrases.Split(text))));

    [Fact]
    public async Task The_mark_up_has_a_place_to_break_and_no_space()
        => Assert.Equal(
            "<span class=\"ap-phrases\">支えあう<wbr>体制づくり</span>",
            (await Rendering.Renderer.RenderAsync<Phrases>(new Dictionary<string, object?> { [nameof(Phrases.Text)] = "支えあう体制づくり" }))
                .Replace(" />", ">", StringComparison.Ordinal));
}
