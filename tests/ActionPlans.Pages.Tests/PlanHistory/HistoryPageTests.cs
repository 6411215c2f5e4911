using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What was changed after it was published, as residents read it.</summary>
public sealed class HistoryPageTests
{
    private static readonly PlanDocument Document = Varied().Eventful();

    [Fact]
    public async Task Without_a_change_the_page_says_so()
    {
        var page = await PageAsync(Varied().Published());

        Assert.Equal("公表9件の記録があります。見直しと訂正はありません。", page.One(".ap-state").Words());
        Assert.Empty(page.QuerySelectorAll(".ap-change"));
        Assert.Equal("すべての記録　9件", page.One("#ap-records").Words());
        Assert.Equal(9, page.QuerySelectorAll("section[aria-labelledby='ap-records'] tbody tr").Length);
    }

    [Fact]
    public async Task A_long_record_goes_on_on_pages_of_its_own()
    {
        var document = Plan([.. Enumerable.Range(1, 60).Select(i => Measure($"{i}"))]).Published()
            .Changed(InventedHistory.Decision, p => p with { Measures = [.. p.Measures.Select(m => m with { Means = "夜も開ける。" })] });
        var plan = document.Read();
        var models = new HistoryPageModel(new PlanLinks(), plan).AllPages.ToArray();
        var pages = await Task.WhenAll(models.Select(m => m.RenderAsync()));

        Assert.Equal("公表61件、見直し60件の記録があります。", pages[0].One(".ap-state").Words());
        Assert.Equal([50, 50, 21], pages.Select(p => p.QuerySelectorAll("section[aria-labelledby='ap-records'] tbody tr").Length));
        Assert.Equal([50, 10, 0], pages.Select(p => p.QuerySelectorAll(".ap-change").Length));
        Assert.Equal("すべての記録　121件のうち51～100件目", pages[1].One("#ap-records").Words());
        Assert.Equal("/action-plans/mirai/history/pages/3/", pages[1].One(".ap-pager a[rel=next]").GetAttribute("href"));
        Assert.Equal(models.Length, models.Select(m => m.Title).Distinct().Count());
        // Every link to a change leads to the page on which it stands.
        var changes = models.SelectMany(m => m.Changes).ToArray();
        Assert.Equal(60, changes.Length);
        Assert.All(
            changes,
            c => Assert.NotNull(
                pages.Single(p => c.Details == $"{models[Array.IndexOf(pages, p)].Address}#{c.Anchor}" ).GetElementById(c.Anchor)));
        Assert.All(pages.Skip(1), p => Assert.Empty(p.QuerySelectorAll("#ap-proof, .ap-state")));
    }

    [Fact]
    public async Task Without_any_record_nothing_is_offered_to_be_verified()
    {
        var page = await PageAsync(Varied());

        Assert.Equal("見直しと訂正の記録はありません。", page.One(".ap-state").Words());
        Assert.Contains("実績がいつの時点のものかは、計画のページの「新しい実績」と", page.One(".ap-state + p").Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#ap-proof, code, a[href$='.json']"));
    }

    [Fact]
    public async Task The_newest_change_comes_first_with_its_decision_and_reason()
    {
        var sections = (await PageAsync(Document)).QuerySelectorAll("section.ap-change");

        Assert.Equal(["訂正 No.1 取組の名称1 令和元年度の実績", "見直し No.1 取組の名称1"], sections.Select(s => s.One("h2").Words()));
        Assert.Equal(["公表した日", "通し番号"], sections[0].Texts(".ap-facts dt"));
        Assert.Equal(["数え間違い。"], sections[0].Texts("h3 + p"));
        Assert.Equal(["公表した日", "決定日", "決定した会議など", "通し番号"], sections[1].Texts(".ap-facts dt"));
        Assert.Equal(["令和2年（2020年）9月30日", "行政改革推進本部"], sections[1].Texts(".ap-facts dd")[1..3]);
        Assert.Equal(["利用が増えたため。", "○窓口を広げる。"], sections[1].Texts("h3 + p, .ap-items li"));
        Assert.All(sections, s => Assert.Equal("/action-plans/mirai/measures/1/", s.One("p a").GetAttribute("href")));
    }

    [Fact]
    public async Task Both_texts_stand_side_by_side_and_what_differs_is_marked()
    {
        var lists = (await PageAsync(Document)).QuerySelectorAll(".ap-versions");

        Assert.Equal([["実績値 › 指標の名称a", "38回", "39回"]], Rows(lists[0]));
        Assert.Equal(
            [
                ["分類", "重点事業", "（なし）"],
                ["主担当課 1", "総務課", "財政課"],
                ["主担当課 2", "財政課", "（なし）"],
                ["概要・方向性", "窓口を1か所にまとめる。", "窓口を2か所にまとめる。 夜も開ける。"],
            ],
            Rows(lists[1]).OrderBy(r => Array.IndexOf(["分類", "主担当課 1", "主担当課 2", "概要・方向性"], r[0])));
        Assert.Equal(["8", "9"], lists[0].Texts("del, ins"));
        Assert.Contains("38回", lists[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(["変更前", "変更後"], lists[0].Texts("dt"));
    }

    [Theory]
    [InlineData("あい", "あう", "あ|い|", "あ|う|")]
    [InlineData("", "あ", "||", "|あ|")]
    [InlineData("ああ", "あ", "あ|あ|", "あ||")]
    [InlineData("同じ", "同じ", "同じ||", "同じ||")]
    [InlineData("𠮷野", "𠮟野", "|𠮷|野", "|𠮟|野")]
    [InlineData("a😀", "a😁", "a|😀|", "a|😁|")]
    public void What_differs_is_found_and_no_character_is_cut(string before, string after, string one, string other)
    {
        var (old, now) = ChangedText.Compare(before, after);

        Assert.Equal((one, other), ($"{old.Start}|{old.Changed}|{old.End}", $"{now.Start}|{now.Changed}|{now.End}"));
    }

    [Fact]
    public async Task A_withheld_text_is_said_openly()
    {
        var page = await PageAsync(Document.Withheld(Document.History.Count));
        var section = page.QuerySelectorAll("section.ap-change")[0];

        Assert.Equal(
            [
                "理由は、令和3年（2021年）1月10日に非公開にしました。理由: 個人の氏名があったため",
                "変更前の文は、令和3年（2021年）1月10日に非公開にしました。理由: 個人の氏名があったため",
                "両方の文がそろわないため、見比べる表はありません。"
            ],
            section.Texts("h3 ~ p:not(.ap-screen)"));
        Assert.DoesNotContain("数え間違い", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("38回", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_shown_with_what_it_proves_and_what_not()
    {
        var page = await PageAsync(Document);
        var proof = page.One("section[aria-labelledby=ap-proof]");

        Assert.True(LedgerVerification.IsHead(Document.History[^1], proof.Texts("code")[0]));
        Assert.Equal("/action-plans/mirai/history/chain.json", proof.One("a").GetAttribute("href"));
        Assert.Contains("サイトの管理者は、記録をはじめからすべて作り直すことができます。", proof.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_left_the_site_is_named_and_not_linked()
    {
        var left = Document with
        {
            Measures = [.. Document.Measures.Where(m => m.No != "1")],
            Results = [.. Document.Results.Where(r => r.Measure != "1")]
        };
        var section = (await PageAsync(left)).QuerySelectorAll("section.ap-change")[0];

        Assert.Equal("訂正 No.1 令和元年度の実績", section.One("h2").Words());
        Assert.Empty(section.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task The_measures_page_tells_of_its_changes_and_of_no_others()
    {
        var page = await Document.MeasurePageAsync();

        Assert.Equal(
            ["令和元年度の実績（実績値） 変更前と変更後（通し番号11）", "取組の内容（分類、主担当課、概要・方向性） 変更前と変更後（通し番号10）"],
            page.Texts(".ap-changes li").Select(t => t[(t.IndexOf('　') + 1)..]));
        Assert.All(
            page.QuerySelectorAll(".ap-changes a"),
            a => Assert.Matches("^/action-plans/mirai/history/#ap-h-[0-9]+$", a.GetAttribute("href")!));
        Assert.Equal("2件", page.One(".ap-facts a[href='#ap-changes']").Words());
        Assert.Empty((await Document.MeasurePageAsync("2")).QuerySelectorAll("#ap-changes, .ap-changes"));
    }

    [Fact]
    public async Task Overview_and_about_lead_to_it()
    {
        foreach (var model in Document.Read().AllPages().Where(p => p is PlanOverview.OverviewPageModel or PlanAbout.AboutPageModel))
        {
            Assert.NotEmpty((await model.RenderAsync()).QuerySelectorAll("a[href='/action-plans/mirai/history/']"));
        }
    }

    [Fact]
    public async Task An_added_measure_is_told_with_all_that_it_says()
    {
        var added = Document.Changed(
            InventedHistory.Decision, p => p with { Measures = [.. p.Measures, p.Measures[1] with { No = "99", Name = "加えた取組" }] });
        var section = (await PageAsync(added)).QuerySelectorAll("section.ap-change")[0];

        Assert.Equal("見直し No.99 加えた取組", section.One("h2").Words());
        Assert.Contains("計画を公表した後に加えた取組です。", section.Words(), StringComparison.Ordinal);
        Assert.Contains(Rows(section.One(".ap-versions")), r => r is ["取組内容（名称）", "（なし）", "加えた取組"]);
        Assert.DoesNotContain("非公開", section.Words(), StringComparison.Ordinal);
        Assert.StartsWith(
            "取組の追加 変更前と変更後",
            (await added.MeasurePageAsync("99")).Texts(".ap-changes li").Select(t => t[(t.IndexOf('　') + 1)..]).Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_editors_set_is_told_in_words_or_not_at_all()
    {
        static MeasureDocument Lower(MeasureDocument measure)
            => measure with { Indicators = [.. measure.Indicators.Select(i => i.Judged(IndicatorDirection.Lower, IndicatorKind.Flow))] };
        var revised = Document.Changed(
            InventedHistory.Decision, p => p with { Measures = [.. p.Measures.Select(m => m.No == "2" ? Lower(m) : m)] });
        var moved = Document.Changed(InventedHistory.Decision, p => p with { Interpretation = p.Interpretation with { Slug = "mirai-2" } });

        var sections = new[]
        {
            (await PageAsync(revised)).QuerySelectorAll("section.ap-change")[0],
            (await PageAsync(moved)).QuerySelectorAll("section.ap-change")[0]
        };

        Assert.Contains(Rows(sections[0].One(".ap-versions")), r => r is ["指標 1 › 判定の決まり 1 › 数値の良し悪しの向き", "（なし）", "低いほどよい"]);
        Assert.Empty(sections[1].QuerySelectorAll(".ap-versions"));
        Assert.Contains("ページの文には出ない項目", sections[1].Words(), StringComparison.Ordinal);
        Assert.All(sections, s => Assert.DoesNotMatch("編集上の設定|lower|flow|mirai", s.Words()));
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var hostile = Varied().Published()
            .Changed(
                new ChangeJustification("<script>alert(1)</script>", new DateOnly(2020, 9, 30), "<b>会</b>"),
                p => p with { Measures = [.. p.Measures.Select(m => m with { Means = "<img src=x>" })] });

        var page = await PageAsync(hostile);

        Assert.Empty(page.QuerySelectorAll("script, b, img"));
        Assert.Contains("<img src=x>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<IHtmlDocument> PageAsync(PlanDocument document)
        => new HistoryPageModel(new PlanLinks(), document.Read()).RenderAsync();

    private static string[][] Rows(IElement list) => [.. list.QuerySelectorAll(":scope > li").Select(i => i.Texts("p, dd"))];
}
