using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using static ActionPlans.Pages.Tests.YearSummaries.YearSummaryPageTests;

namespace ActionPlans.Pages.Tests.YearSummaries;

/// <summary>What a year's summary says of other years, of revisions and of the record; its plain text; its corrections.</summary>
public sealed class YearRecordTests
{
    // A measure was revised after the first year, and the summary points to it; its own publication is part of the record.
    private static readonly PlanDocument Followed = PointingTo(Document.Published()
        .Changed(
            InventedHistory.Decision,
            p => p with { Measures = [.. p.Measures.Select(m => m.No == "1" ? m with { Means = "夜も開ける。" } : m)] }));

    private static readonly PlanDocument Whole = Document with
    {
        Results = [.. Document.Results, Invented.Result("2", 2020, ("a", "45回"), ("b", "100件")), Invented.Result("3", 2020, ("a", "1件"))],
    };

    [Fact]
    public async Task Years_are_compared_in_a_sentence_a_table_and_a_picture()
    {
        var page = await PageAsync(Whole, 2020);

        Assert.Contains("目標を達成した取組は、令和元年度の1件（目標のある2件のうち）から、令和2年度は2件（同3件）になりました。", page.Texts("p"));
        Assert.Equal(
            [["年度", "達成", "判定した取組", "達成の割合"], ["令和元年度（2019年度）", "1", "2", "50.0%"], ["令和2年度（2020年度）", "2", "3", "66.7%"]],
            Rows(page.One("section[aria-labelledby='ap-compared'] table")));
        Assert.Equal(
            ["令和元年度 達成 1件未達 1件", "令和2年度 達成 2件未達 1件", "令和3年度 対象外 4件"], page.Texts(".ap-columns-of-years a"));
        Assert.Equal("令和2年度", page.One(".ap-columns-of-years [aria-current=page] .ap-column-year").Words());
        Assert.Empty((await PageAsync(Document)).QuerySelectorAll("section[aria-labelledby='ap-compared'] table"));
    }

    [Fact]
    public async Task A_year_that_is_not_whole_yet_is_not_compared()
    {
        var page = await PageAsync(Document, 2020);

        Assert.Contains(
            "未公表の実績がある年度は、割合を示しません。", page.One("section[aria-labelledby='ap-compared'] p.ap-note").Words(), StringComparison.Ordinal);
        Assert.Contains(
            "目標を達成した取組は、令和元年度が1件（目標のある2件のうち）、令和2年度が1件（同3件、うち2件は未公表）です。まだ公表していない実績があるため、この2つの数をそのまま比べることはできません。",
            page.Texts("p"));
        Assert.Equal(
            [["年度", "達成", "判定した取組", "未公表", "達成の割合"], ["令和元年度（2019年度）", "1", "2", "0", "50.0%"], ["令和2年度（2020年度）", "1", "1", "2", "—"]],
            Rows(page.One("section[aria-labelledby='ap-compared'] table")));
    }

    [Fact]
    public async Task Where_the_method_changed_a_mark_stands_between_the_years_and_no_sentence_compares_them()
    {
        var page = await PageAsync(Whole.NearFrom(90, from: 2020), 2020);

        Assert.Equal(["令和2年度から判定の方法が変わりました"], Rows(page.One("section[aria-labelledby='ap-compared'] table"))[2]);
        Assert.Contains("目標を達成した取組は、令和元年度が1件（目標のある2件のうち）、令和2年度が2件（同3件）です。判定の方法が変わったため、この2つの数をそのまま比べることはできません。", page.Texts("p"));
        Assert.Equal(["令和2年度"], page.Texts(".ap-columns-of-years li:has(.ap-note) .ap-column-year"));
        Assert.Equal("この年度から判定の方法を変更", page.One(".ap-columns-of-years .ap-note").Words());
        Assert.Empty((await PageAsync(Whole, 2020)).QuerySelectorAll(".ap-break, .ap-columns-of-years .ap-note"));
    }

    [Fact]
    public async Task Revisions_that_followed_stand_with_who_decided_them_and_why()
    {
        var page = await PageAsync(Followed);
        var change = page.One(".ap-changes > li");
        var seq = Followed.Summaries[0].Changes[0];

        Assert.Equal("見直し No.1 取組の名称1 令和2年（2020年）9月30日決定　行政改革推進本部", string.Join(' ', change.Texts(":scope > span")));
        Assert.Equal("利用が増えたため。", change.One("p:first-of-type").Words());
        Assert.Equal($"/action-plans/mirai/history/#ap-h-{seq}", change.One("a").GetAttribute("href"));
        Assert.Empty((await PageAsync(Document)).QuerySelectorAll("#ap-followed"));
    }

    [Fact]
    public async Task A_measure_s_page_tells_them_by_year_too()
    {
        var page = await Followed.MeasurePageAsync();

        Assert.Equal("令和元年度（2019年度）", page.One("#ap-evaluated ~ h3").Words());
        Assert.Equal("/action-plans/mirai/years/2019/", page.One("#ap-evaluated ~ h3 a").GetAttribute("href"));
        Assert.Equal(["○回数を示すこと。", "次の年度に示します。"], page.Texts(".ap-opinion dd"));
        Assert.Equal(["この評価を受けた変更"], page.Texts("section[aria-labelledby='ap-evaluated'] > h4"));
        Assert.Empty((await Followed.MeasurePageAsync("2")).QuerySelectorAll("#ap-evaluated"));
    }

    [Fact]
    public async Task The_head_of_the_record_stands_on_the_page_as_it_is_now()
    {
        var page = await PageAsync(Followed);
        var head = Followed.History[^1];

        Assert.Equal(head.Hash, page.One("code").TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains($"（通し番号{head.Seq}、", page.One("section[aria-labelledby='ap-head'] summary + p").Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["/action-plans/mirai/history/", "/action-plans/mirai/history/#ap-proof"],
            page.QuerySelectorAll("section[aria-labelledby='ap-head'] a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await PageAsync(Document)).QuerySelectorAll("#ap-head"));
    }

    [Fact]
    public async Task A_corrected_summary_stands_in_the_history_with_both_texts()
    {
        var corrected = Followed.Changed(
            new ChangeJustification("誤字。"), p => p with { Summaries = [p.Summaries[0] with { Lead = "1年目のまとめです。", Sample = true }] });
        var page = await new HistoryPageModel(new PlanLinks(), corrected.Read()).RenderAsync();

        Assert.Equal("訂正 令和元年度の総括 見本", page.Texts("h2")[0]);
        Assert.Equal(
            [["総括の文", "1年目の総括です。 ○窓口が進みました。", "1年目のまとめです。"], ["架空の見本かどうか", "（なし）", "はい"]],
            page.QuerySelectorAll(".ap-versions")[0].Children.Select(c => c.Texts("p, dd")));
        Assert.Contains(page.QuerySelectorAll(".ap-change a"), a => a.GetAttribute("href") == "/action-plans/mirai/years/2019/");
        Assert.Contains(page.Texts("table td"), t => t == "令和元年度の総括");
    }

    [Fact]
    public void The_plain_text_says_the_same_in_short_paragraphs()
    {
        var head = Followed.History[^1];
        var text = YearSummaryText.Write(
            new YearSummaryPageModel(new PlanLinks(), Followed.Read(), new FiscalYear(2019)), "https://city.example");

        Assert.Equal(
            $"""
            みらい計画
            令和元年度の総括　令和2年（2020年）6月30日時点

            1年目の総括です。
            ○窓口が進みました。

            目標のある取組2件のうち、1件が目標を達成しました。
            取組: 達成1件、未達1件、対象外2件、合計4件。
            指標: 達成2件、未達1件、対象外1件、合計4件。

            達成しなかった取組 1件
            ・No.2　取組の名称2（総務課）
            指標の名称b：目標 100件 → 実績 95件（−5件）

            ◇No.2　取組の名称2（総務課）　未達

            ◇No.1　取組の名称1（総務課）　達成
            取組実績: 40回開いた。
            ○夜も開いた。
            評価: 続ける。

            ◇行政改革推進委員会の意見　令和2年（2020年）8月10日　No.1　取組の名称1について
            意見: ○回数を示すこと。
            市の考え方・対応: 次の年度に示します。

            ◇市議会の意見　令和2年（2020年）9月1日　年度全体について
            意見: 早く進めること。
            市の考え方・対応: まだ公表していません。

            この評価を受けた変更: No.1 取組の名称1

            公表の記録の指紋（通し番号{head.Seq}、{Components.YearFormatter.Day(head.At)}）
            {head.Hash}

            くわしくは、次のページをご覧ください。
            https://city.example/action-plans/mirai/years/2019/

            見沼市 総務課
            電話 048-123-4567

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Before_any_result_the_plain_text_says_so()
        => Assert.Contains(
            "\n令和3年度の実績は、まだ公表されていません。\n",
            YearSummaryText.Write(new YearSummaryPageModel(new PlanLinks(), Document.Read(), new FiscalYear(2021)), ""),
            StringComparison.Ordinal);

    [Fact]
    public void A_sample_is_marked_in_the_plain_text_too()
    {
        var sample = Document with { Summaries = [Document.Summaries[0] with { Sample = true }] };

        Assert.Contains(
            "\n（見本）",
            YearSummaryText.Write(new YearSummaryPageModel(new PlanLinks(), sample.Read(), new FiscalYear(2019)), ""),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "見本",
            YearSummaryText.Write(new YearSummaryPageModel(new PlanLinks(), Document.Read(), new FiscalYear(2019)), ""),
            StringComparison.Ordinal);
    }

    private static PlanDocument PointingTo(PlanDocument document)
    {
        var seq = document.History.Single(e => e.Kind == ChangeKind.Revision).Seq;
        return document with { Summaries = [document.Summaries[0] with { Changes = [seq] }] };
    }
}
