using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>中間報告 stand with their day beside the year, and are never counted.</summary>
public sealed class InterimTests
{
    private const string AsOf = "令和7年（2025年）9月30日時点";

    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.HalfYearsFile)).Document!;

    private static readonly PlanDocument Without = Document with { Results = [.. Document.Results.Where(r => r.Interim is null)] };

    [Fact]
    public async Task A_year_without_its_result_shows_the_interim_one_and_stays_unpublished()
    {
        var page = await Document.MeasurePageAsync();
        var block = page.One("section[aria-labelledby='ap-interim-2025']");

        Assert.Contains($"中間報告　{AsOf}".Replace('　', ' '), block.One("h3").Words().Replace('　', ' '), StringComparison.Ordinal);
        Assert.Equal(["→（42回）", "18回"], block.QuerySelectorAll(".ap-numbers")[0].Texts("dd"));
        Assert.Equal(["延べ1,300人", "延べ580人（速報値）"], block.QuerySelectorAll(".ap-numbers")[1].Texts("dd"));
        Assert.Contains("達成・未達は判定せず、件数にも入れません。", block.Words(), StringComparison.Ordinal);
        Assert.Empty(block.QuerySelectorAll(".ap-chip"));
        Assert.Contains("令和7年度", page.One("section[aria-labelledby='ap-y-open']").Words(), StringComparison.Ordinal);
        Assert.Contains($"中間報告：令和7年度は、{AsOf}で18回です。", page.Panel("kaisu").Words(), StringComparison.Ordinal);
        Assert.Contains($"{AsOf} 18回", page.Item("指標").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_with_its_result_folds_the_interim_one_away()
    {
        var year = (await Document.MeasurePageAsync()).One(".ap-one-year[aria-labelledby='ap-y-2024']");
        var folded = year.QuerySelectorAll("details")[^1];

        Assert.StartsWith("中間報告", folded.One("summary").Words(), StringComparison.Ordinal);
        Assert.False(folded.HasAttribute("open"));
        Assert.Contains("21回", folded.Words(), StringComparison.Ordinal);
        Assert.Contains("備考：夏休みの講座を含む", folded.Words(), StringComparison.Ordinal);
        Assert.Contains("上半期に21回開いた。", folded.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("21回", (await Document.MeasurePageAsync()).Panel("kaisu").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_year_lists_those_of_measures_without_a_result_and_counts_none()
    {
        var open = await YearAsync(Document, 2025);
        var over = await YearAsync(Document, 2024);

        Assert.Equal(
            ["講座の回数：年度の目標 →（42回）、途中の実績 18回", "参加者の数：年度の目標 延べ1,300人、途中の実績 延べ580人（速報値）"],
            open.Texts("section[aria-labelledby='ap-interim'] li > p:not(.ap-strong)"));
        Assert.Empty(over.QuerySelectorAll("section[aria-labelledby='ap-interim']"));
        Assert.Equal((await YearAsync(Without, 2024)).Texts("article > section"), over.Texts("article > section"));
        Assert.Contains(new FiscalYear(2025), YearSummaryPageModel.ToldYears(Document.Read()));
        Assert.DoesNotContain(new FiscalYear(2025), YearSummaryPageModel.ToldYears(Without.Read()));

        static Task<AngleSharp.Html.Dom.IHtmlDocument> YearAsync(PlanDocument plan, int year)
            => new YearSummaryPageModel(new PlanLinks(), plan.Read(), new FiscalYear(year)).RenderAsync();
    }

    [Fact]
    public void The_open_data_have_them_in_a_table_of_their_own()
    {
        var data = DataPackage.Of(Document.Read());
        var rows = CsvFile.Read(data, "interim-results.csv").Rows;

        Assert.Equal(7, rows.Count);
        var row = rows.Single(r => r["年度"] == "2025" && r["指標キー"] == "ninzu");
        Assert.Equal(
            ("2025-09-30", "延べ1,300人", "延べ580人", "580", "人", "速報値"),
            (row["中間報告の日"], row["目標"], row["途中の実績"], row["実績の数値"], row["実績の単位"], row["速報値"]));
        Assert.Equal("夏休みの講座を含む", rows.Single(r => r["年度"] == "2024" && r["指標キー"] == "kaisu")["備考"]);
        Assert.DoesNotContain(DataPackage.Of(Without.Read()).Files, f => f.Name == "interim-results.csv");
        Assert.Equal(
            CsvFile.Read(DataPackage.Of(Without.Read()), "results.csv").Rows.Select(r => r["実績"]),
            CsvFile.Read(data, "results.csv").Rows.Select(r => r["実績"]));
    }

    [Fact]
    public async Task The_record_and_the_feed_name_them()
    {
        var plan = Document.Published().Changed(new ChangeJustification("数え間違い。"), p => p with
        {
            Results = [.. p.Results.Select(r => r.Interim == new DateOnly(2025, 9, 30)
                ? r with { Actuals = new Dictionary<string, string>(r.Actuals) { ["kaisu"] = "17回" } }
                : r)],
        }).Read();
        var page = await new HistoryPageModel(new PlanLinks { KeepsHistory = true }, plan).RenderAsync();

        Assert.Contains("No.1 出前講座の開催 令和7年度の中間報告", page.One(".ap-change h2").Words(), StringComparison.Ordinal);
        Assert.Empty(LedgerVerification.Verify(plan.History));
        var feed = PlanFeed.Write(plan, new PlanLinks(), "https://city.example");
        Assert.Contains("訂正: No.1 出前講座の開催 令和7年度の中間報告", feed, StringComparison.Ordinal);
        Assert.Contains("公表: 令和6年度の中間報告 2件", feed, StringComparison.Ordinal);
        Assert.Contains("公表: 令和6年度の実績 3件", feed, StringComparison.Ordinal);
    }
}
