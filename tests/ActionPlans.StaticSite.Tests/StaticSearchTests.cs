using ActionPlans.BrowserSupport;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.TestSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The search of a static site: its script finds what Domain finds, and its page helps without it.</summary>
public sealed class StaticSearchTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly Plan Plan = PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!;
    private static readonly PlanLinks Links = new();
    private static readonly Synonyms Known = Synonyms.Default.With("公民館、コミュニティセンター");

    // What folding and the forms of words change most, in Domain's tests too.
    private static readonly string[] Pieces =
    [
        "か", "が", "か゛", "か\u3099", "ｶ", "ﾞ", "ﾊﾟ", "゛", "\u3099", "㍿", "Ⅱ", "①", "㌔", "Ａ", "a", "ß", "ﬁ", "é", "e", "\u0301", " ",
        "\u3000", "\n", "\r\n", "\u00a0", "\u0085", "😀", "𠮷", "・", "ー", "－", "-", "市", "ゔ", "ヷ", "ゞ", "ｰ", "α", "Σ", "ς",
        "葛\U000e0100", "\ufe0f", "\u200b", "\u00ad", "髙", "邉", "辺", "𣘺", "橋", "\ufa19", "ヶ", "サーバ", "サーバー", "さーばー",
        "300,000", "300000", "No.16", "№16", "寄付", "寄附", "HP", "ホームページ", "AI", "マイナンバ-", "セキュリティー", "セキュリティ",
    ];

    private static readonly string[] Queries =
    [
        "16", "No.16", "№16", "No. 16", "コンビニ", "窓口", "寄付", "寄附金", "ふるさと寄付", "HP", "ホームページ", "市税", "税金", "マイナンバ-",
        "まいなんばー", "個人番号", "セキュリティー", "サーバ", "300,000", "300000", "AI", "ＲＰＡ", "人工知能", "在宅勤務", "SNS 女性", "職員　研修",
        "未達", "令和5年度 未達", "令和五年 達成", "R5", "2023年度", "R05 対象外", "「達成」", "\"SNS\"", "達成 未達", "市", "の", "どこにもない",
        "秘書課", "重点事業", "情報", "<b>", "%", "公民館", "令和5年度の未達", "平成35年度", "1 2", "5g",
    ];

    [BrowserFact]
    public async Task Folding_and_hits_are_those_of_Domain()
    {
        var page = await OpenAsync("");
        await page.EvaluateAsync("async () => actionPlanSearch.prepare(await (await fetch('search.json')).json())");
        string[] texts = [.. Texts()];
        string[] words = [.. Pieces.Where(p => !string.IsNullOrWhiteSpace(p))];

        var folded = await page.EvaluateAsync<string[]>("texts => texts.map(actionPlanSearch.foldForSearch)", texts);
        Assert.Equal(texts.Select(TextFolding.FoldForSearch), folded);

        var hits = await page.EvaluateAsync<string[]>(
            "([texts, words]) => texts.map((t, i) => actionPlanSearch.hits(t, words[i % words.length]).join(' '))",
            new object[] { texts, words });
        Assert.Equal(
            texts.Select((t, i) => string.Join(
                ' ', new WordSearch(words[i % words.Length], Known).Hits(t).Select(h => $"{h.Start},{h.End}"))),
            hits);
        Assert.True(hits.Count(h => h.Length > 0) > 30);
    }

    [BrowserFact]
    public async Task It_finds_what_Domain_finds_in_the_same_order()
    {
        var page = await OpenAsync("");
        await page.EvaluateAsync("async () => actionPlanSearch.prepare(await (await fetch('search.json')).json())");

        var found = await page.EvaluateAsync<string[][]>("queries => queries.map(actionPlanSearch.find)", Queries);
        foreach (var (query, numbers) in Queries.Zip(found))
        {
            var filter = SearchQuestion.Of(new MeasureFilter(query), Plan).Filter;
            var expected = filter.Apply(Plan, Known).Select(m => m.No);
            Assert.Equal($"{query}: {string.Join(' ', expected)}", $"{query}: {string.Join(' ', numbers)}");
        }
    }

    [BrowserFact]
    public async Task A_reader_searches_and_sees_names_first_with_marks_and_the_path()
    {
        var page = await OpenAsync("");
        await page.FillAsync("#ap-q", "コンビニ");
        await page.ClickAsync("#ap-search button");
        await page.WaitForSelectorAsync("#ap-found li");

        Assert.Equal("コンビニ証明書交付事業", await page.InnerTextAsync("#ap-found li:first-child a"));
        Assert.Equal("コンビニ", await page.InnerTextAsync("#ap-found li:first-child a mark"));
        Assert.Contains(" › ", await page.InnerTextAsync("#ap-found li:first-child .ap-path-line"), StringComparison.Ordinal);
        Assert.Contains("コンビニ", await page.InnerTextAsync("#ap-found .ap-where mark"), StringComparison.Ordinal);
        Assert.StartsWith("「コンビニ」：4件", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("取組が4件見つかりました。", await page.InnerTextAsync("[role=status]"));
        Assert.Equal("", string.Join("; ", await BrowserFixture.AxeFindingsAsync(page)));
    }

    [BrowserFact]
    public async Task A_status_is_told_and_can_be_searched_as_text()
    {
        var page = await OpenAsync("?q=令和5年度 未達");
        await page.WaitForSelectorAsync("#ap-found li");

        Assert.Contains("令和5年度の状況：未達として探しました", await page.InnerTextAsync("#ap-found"), StringComparison.Ordinal);
        await page.ClickAsync("#ap-found p a");
        await page.WaitForFunctionAsync("() => decodeURIComponent(location.search).includes('「令和5年度」 「未達」')");
    }

    [BrowserFact]
    public async Task Words_that_are_not_found_together_are_counted_alone()
    {
        var page = await OpenAsync("?q=SNS 女性");
        await page.WaitForSelectorAsync("#ap-found .ap-index li");

        Assert.Contains("見つかった取組 0件", await page.InnerTextAsync("#ap-found"), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator("#ap-found .ap-index li").CountAsync());
        Assert.Equal("", string.Join("; ", await BrowserFixture.AxeFindingsAsync(page)));
    }

    [BrowserFact]
    public async Task What_a_page_answers_leads_to_that_page()
    {
        var page = await OpenAsync("?q=全体の 予算");
        await page.WaitForSelectorAsync("#ap-found h2");

        Assert.Equal(Links.AboutMoney(Plan), await page.GetAttributeAsync("#ap-found h2 + p a", "href"));
    }

    [BrowserFact]
    public async Task Hostile_words_are_text()
    {
        var page = await OpenAsync("?q=<img src=x onerror=alert(1)>");
        await page.WaitForSelectorAsync("#ap-found h2");
        Assert.Equal(0, await page.Locator("#ap-found img").CountAsync());
    }

    [BrowserFact]
    public async Task Without_the_script_the_words_lead_to_the_measures()
    {
        var page = await OpenAsync("", javaScript: false);

        Assert.False(await page.IsVisibleAsync("#ap-search"));
        await page.ClickAsync(".ap-ways >> text=さくいん");
        foreach (var group in await page.Locator("summary").AllAsync())
        {
            await group.ClickAsync();
        }

        Assert.True(await page.IsVisibleAsync(".ap-word-list >> text=テレワーク"));
        Assert.True(await page.Locator(".ap-word-list dd a").CountAsync() > 100);
    }

    // Deterministic: each piece with each of the next seven, and some longer texts.
    private static IEnumerable<string> Texts()
    {
        for (var i = 0; i < Pieces.Length; i++)
        {
            for (var step = 0; step < 7; step++)
            {
                yield return Pieces[i] + Pieces[(i + step + 1) % Pieces.Length] + Pieces[(i * 3 + step) % Pieces.Length];
            }
        }
    }

    private async Task<IPage> OpenAsync(string query, bool javaScript = true)
    {
        var model = new SearchPageModel(Links, Plan);
        var document = await RenderedPages.DocumentAsync(model, Plan);
        var words = await RenderedPages.DocumentAsync(new WordsPageModel(Links, Plan), Plan);
        var page = await RenderedPages.OpenAsync(
            browser,
            1280,
            address => Task.FromResult(address.AbsolutePath switch
            {
                var path when path == model.Address => document,
                var path when path == Links.Words(Plan) => words,
                var path when path == model.Address + SearchPageModel.FileName => SearchFile.Write(Plan, Links, Known),
                var path when path == "/assets/" + SearchScript.FileName => SearchScript.Text,
                _ => null,
            }),
            javaScript);
        await page.GotoAsync(RenderedPages.Site.TrimEnd('/') + model.Address + query);
        return page;
    }
}
