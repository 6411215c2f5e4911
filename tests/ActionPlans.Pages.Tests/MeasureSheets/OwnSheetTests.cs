using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>A plan whose sheet has another order, other names, and items of its own.</summary>
public sealed class OwnSheetTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.OwnSheetFile)).Document!;

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes()
        => Assert.Equal(File.ReadAllText(Repository.OwnSheetFile), PlanJson.Write(Document));

    [Fact]
    public async Task The_official_sheet_has_the_items_in_their_order()
    {
        var page = await Document.MeasurePageAsync();

        Assert.Equal(Document.Sheet.Select(i => i.Label), page.Texts("dl.ap-sheet dt"));
        Assert.Equal("午後6時に閉まるため、働く人が来られない。", page.Item("現状と課題").Words());
        Assert.Contains("土曜日も延ばすか、利用者に尋ねる。", page.Item("次年度の方針（改めること）").Words(), StringComparison.Ordinal);
        Assert.Contains("令和7〜8年度（2025〜2026年度）", page.Item("次年度の方針（改めること）").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_written_is_said_and_not_left_blank()
        => Assert.Equal("記載なし", (await Document.MeasurePageAsync("10")).Item("現状と課題").Words());

    [Fact]
    public async Task Every_year_has_its_texts_in_the_order_of_the_sheet()
    {
        var page = await Document.MeasurePageAsync();

        Assert.Equal(["次年度の方針", "自己評価", "何をしたか（実施状況）"], page.Texts(".ap-one-year h4"));
        Assert.Equal("次年度の方針、自己評価、実施状況（令和6年度）", page.One(".ap-one-year summary").Words());
    }

    [Fact]
    public async Task The_page_names_things_as_the_sheet_does()
    {
        var page = await Document.MeasurePageAsync();

        Assert.Equal(["担当部署（中心になる課）", "施策", "実施期間"], page.Texts(".ap-facts div:not(.ap-screen) dt"));
        Assert.Equal("実施内容とめざす姿の全文（取組シート）", page.One(".ap-what a[href='#ap-sheet']").Words());
        Assert.Contains("（現状と課題、実施内容、めざす姿など）", page.One(".ap-official summary").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("主担当課", (await Document.OverviewAsync(new MeasureFilter())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_short_items_promises_no_long_ones()
    {
        SheetField[] fields =
            [SheetField.No, SheetField.Name, SheetField.Policy, SheetField.Departments, SheetField.Period, SheetField.Indicators];
        var plan = Invented.Plan(Invented.Measure("1")) with { Sheet = [.. fields.Select(f => new SheetItemDocument { Item = f })] };

        var page = await plan.MeasurePageAsync();

        Assert.Equal("シートの全文を開く", page.One(".ap-official summary").Words());
    }

    [Fact]
    public async Task Own_texts_are_found_by_their_items()
    {
        Assert.Equal(
            ["現状と課題：参加者が高齢の人に偏っている。"],
            (await Document.OverviewAsync(new MeasureFilter("偏って"))).Texts(".ap-where p"));
        Assert.Equal(
            ["次年度の方針（令和6年度）：雨の日の訓練を用意する。"],
            (await Document.OverviewAsync(new MeasureFilter("雨の日"))).Texts(".ap-where p"));
    }

    [Fact]
    public void A_change_is_told_by_the_names_of_the_sheet()
    {
        var plan = Document.Read();
        var before = Document.Measures[0];
        var after = before with { Means = "土曜日も延ばす。", Texts = new Dictionary<string, string> { ["issue"] = "土曜日に来られない。" } };

        var differences = PublicText.Differences(
            new LedgerSubject("1", null), PlanJson.WriteCompact(before), PlanJson.WriteCompact(after), name => name, plan.Sheet)!;

        Assert.Equal(["実施内容", "市独自の項目 › 現状と課題"], differences.Select(d => d.Path));
    }

    [Fact]
    public void Open_data_has_a_column_for_each_own_item()
    {
        var package = DataPackage.Of(Document.Read());

        Assert.Equal("参加者が高齢の人に偏っている。", CsvFile.Read(package, "measures.csv").Rows[1]["現状と課題"]);
        Assert.Equal(
            "雨の日の訓練を用意する。",
            CsvFile.Read(package, "measure-years.csv").Rows.Single(r => r["取組No."] == "2" && r["年度"] == "2024")["次年度の方針"]);
        Assert.Contains("市独自の項目「現状と課題」", DataDescriptor(package), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_column_has_already_is_told_apart_by_the_key()
    {
        var sheet = Document.Sheet.Select(i => i.Text == "issue" ? i with { Label = "手段" } : i);

        var fields = PlanTables.Of((Document with { Sheet = [.. sheet] }).Read())[0].Fields.Select(f => f.Name).ToArray();

        Assert.Contains("手段（issue）", fields);
        Assert.Equal(fields.Length, fields.Distinct().Count());
    }

    // Beside the policies, as on the shipped plan's form, only where these two follow.
    [Theory]
    [InlineData("policy,class,departments,period", "Tall,Side,Side,Row")]
    [InlineData("policy,departments,class", "Tall,Side,Side")]
    [InlineData("policy,class,period,departments", "Row,Row,Row,Row")]
    [InlineData("class,departments,policy", "Row,Row,Row")]
    [InlineData("no,overview,means,issue,next,evaluation", "No,Block,Block,Block,Row,Row")]
    public void Fields_stand_beside_each_other_only_where_they_fit(string items, string forms)
    {
        SheetItem[] all = [.. Document.Read().Sheet.Items, .. Sheet.General.Items];
        var fields = items.Split(',').Select(name => (IReadOnlyList<SheetItem>)[all.First(i => i.Name == name)]).ToArray();

        Assert.Equal(forms, string.Join(',', fields.Select((_, i) => SheetFormatter.FormOf(fields, i))));
    }

    private static string DataDescriptor(DataPackage package)
        => System.Text.Encoding.UTF8.GetString(package.Files.Single(f => f.Name == "datapackage.json").Content);
}
