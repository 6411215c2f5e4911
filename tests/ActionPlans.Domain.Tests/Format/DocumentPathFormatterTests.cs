using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests.Format;

/// <summary>A difference is told in the words of the plan format.</summary>
public sealed class DocumentPathFormatterTests
{
    [Theory]
    [InlineData("$.no", "No")]
    [InlineData("$.overview", "概要・方向性")]
    [InlineData("$.departments[1]", "主担当課 2")]
    [InlineData("$.indicators[0].targets['2021']", "指標 1 › 年度ごとの目標 › 令和3年度")]
    [InlineData("$.indicators[2].interpretation.rules[0].direction", "指標 3 › 編集上の設定 › 判定の決まり 1 › 数値の良し悪しの向き")]
    [InlineData("$.schedule.lines[1][0].text", "年次計画 › 表の行 2 1 › 予定")]
    [InlineData("$.nothing.such", "nothing › such")]
    [InlineData("$", "")]
    public void A_path_of_a_measure_in_words(string path, string words)
        => Assert.Equal(words, DocumentPathFormatter.Place<MeasureDocument>(path));

    [Theory]
    [InlineData("$.policies[0].children[1].name", "体系 1 › 1つ下の段 2 › 名称")]
    [InlineData("$.interpretation.slug", "編集上の設定 › アドレスに使う名前")]
    public void A_path_of_a_plan_in_words(string path, string words)
        => Assert.Equal(words, DocumentPathFormatter.Place<PlanDocument>(path));

    [Fact]
    public void Each_place_in_which_two_versions_differ_has_words_of_its_own()
    {
        var one = SamplePlan.Document().Measures[0];
        var other = one with { Overview = "別の概要", Means = null };

        var places = DocumentDifference.Between(one, other).Select(d => DocumentPathFormatter.Place<MeasureDocument>(d.Path)).ToArray();

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.DoesNotMatch("[a-z]", place));
    }

    [Theory]
    [InlineData("$.indicators[0].interpretation.rules[0].direction", "lower", "指標 1 › 判定の決まり 1 › 数値の良し悪しの向き", "低いほどよい")]
    [InlineData("$.indicators[0].interpretation.rules[0].kind", "flow", "指標 1 › 判定の決まり 1 › 数値の性質", "その年度の量")]
    [InlineData("$.indicators[0].interpretation.rules[0].from", "2022", "指標 1 › 判定の決まり 1 › この版を適用する最初の年度", "令和4年度")]
    [InlineData("$.schedule.lines[0][0].interpretation.to", "2023", "年次計画 › 表の行 1 1 › この予定が続く最後の年度", "令和5年度")]
    [InlineData("$.overview", "lower", "概要・方向性", "lower")]
    [InlineData("$.indicators[0].final.year", "2028", "指標 1 › 最終目標 › 年度", "令和10年度")]
    [InlineData("$.indicators[0].baseline.text", "2,584人", "指標 1 › 現状値 › 値", "2,584人")]
    [InlineData("$.indicators[0].type", "成果", "指標 1 › 指標の種類", "成果指標")]
    [InlineData("$.indicators[0].rationale", "増やす", "指標 1 › 目標値の考え方", "増やす")]
    [InlineData("$.indicators[0].interpretation.pair", "yearThenTotal", "指標 1 › 16人(6人) のように値が2つあるときの読み方", "年度の値、かっこ内が累計")]
    [InlineData("$.indicators[0].targets['2021']", "40回", "指標 1 › 年度ごとの目標 › 令和3年度", "40回")]
    public void Residents_read_no_word_of_the_format(string path, string value, string place, string words)
        => Assert.Equal(
            new DocumentDifference(place, null, words),
            DocumentPathFormatter.ForResidents<MeasureDocument>(new DocumentDifference(path, null, value)));

    [Theory]
    [InlineData("$.indicators[0].interpretation.key")]
    [InlineData("$.interpretation.slug")]
    [InlineData("$.policies[0].children[0].interpretation.slug")]
    [InlineData("$.format")]
    public void What_no_page_shows_is_not_told(string path)
        => Assert.Null(DocumentPathFormatter.ForResidents<PlanDocument>(new DocumentDifference(path, "a", "b")));

    [Fact]
    public void A_sample_is_said_in_words()
        => Assert.Equal(
            new DocumentDifference("架空の見本かどうか", null, "はい"),
            DocumentPathFormatter.ForResidents<AnnualResultDocument>(new DocumentDifference("$.sample", null, "true")));
}
