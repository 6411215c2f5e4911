using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Forms;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>達成の見通し in the forms of results and reports.</summary>
public sealed class OutlookFormTests
{
    private static readonly FiscalYear Year = new(2025);

    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.FinalTargetsFile)).Document!;

    private static readonly Measure Asked = PlanFactory.Build(Document).FindMeasure("1")!;

    private static readonly Measure NotAsked = PlanFactory.Build(
        Document with { Interpretation = Document.Interpretation with { Outlook = false } }).FindMeasure("1")!;

    private static readonly AnnualResultDocument Result = Document.Results.Single(r => r.Measure == "1" && r.Year == Year);

    [Theory]
    [InlineData(2024, null, true)]
    [InlineData(2027, null, true)]
    [InlineData(2028, null, false)] // the year of the final target
    [InlineData(2024, "2024-09-30", false)]
    [InlineData(null, null, false)]
    public void It_is_asked_of_a_year_before_the_final_target(int? year, string? interim, bool isAsked)
    {
        var form = new ResultForm { Year = year?.ToString(System.Globalization.CultureInfo.InvariantCulture), Interim = interim };
        ResultFormMapper.Complete(form, Asked);

        Assert.Equal(isAsked, Assert.Single(form.Actuals).AsksOutlook);
    }

    [Fact]
    public void What_the_plan_asks_no_longer_is_not_asked_and_not_lost()
    {
        var form = ResultFormMapper.ToForm(Result, "measure", Year);
        ResultFormMapper.Complete(form, NotAsked);
        var row = Assert.Single(form.Actuals);

        Assert.False(row.AsksOutlook);
        Assert.True(row.HasOutlook);
        Assert.Equal(Result.Outlooks["sankasha"], ResultFormMapper.ToDocument(form, "1", Year, new FormErrors()).Outlooks["sankasha"]);
    }

    [Fact]
    public void Words_without_a_step_are_refused_at_the_step_beside_all_else()
    {
        var form = new ReportForm { AsOf = "きのう", Actuals = [new ActualRow { Key = "sankasha", Text = "1人", OutlookNext = "続ける。" }] };
        var issues = ReportFormMapper.Read(form, Year).Unreadable;

        Assert.Equal(
            ["report_outlook_step_missing: Form.Actuals[0].OutlookStep", "report_day_unreadable: Form.AsOf"],
            issues.Select(i => $"{i.Code}: {ReportFormMapper.FieldOf(form, i)}"));
    }

    [Theory]
    [InlineData("$.results[0].outlooks['sankasha'].reason", "Form.Actuals[0].OutlookReason")]
    [InlineData("$.results[0].outlooks['sankasha'].next", "Form.Actuals[0].OutlookNext")]
    [InlineData("$.results[0].outlooks['sankasha'].step", "Form.Actuals[0].OutlookStep")]
    public void An_error_is_told_at_its_field(string path, string field)
    {
        var form = new ReportForm { Actuals = [new ActualRow { Key = "sankasha" }] };

        Assert.Equal(field, ReportFormMapper.FieldOf(form, PlanIssue.Error("outlook_reason_missing", path)));
    }

    [Fact]
    public void A_report_without_it_cannot_be_submitted()
    {
        var sheet = Document.Measures.Single(m => m.No == "1");
        var text = Result with { Evaluation = "評価", Outlooks = new Dictionary<string, OutlookDocument>() };

        var missing = Assert.Single(ReportRules.Missing(text, sheet, Year, Asked));
        Assert.Equal("$.results[0].outlooks['sankasha'].step", missing.Path);
        Assert.Equal(
            "指標「居場所の参加者数」の達成の見通しがありません。最終目標を達成できるかどうか、課の見通しを選んでください。", missing.JapaneseMessage);
        Assert.Empty(ReportRules.Missing(Result with { Evaluation = "評価" }, sheet, Year, Asked));
        Assert.Empty(ReportRules.Missing(text, sheet, Year, NotAsked));
        Assert.Empty(ReportRules.Missing(text, sheet, new FiscalYear(2028), Asked));
    }

    [Fact]
    public void The_secretariat_reads_it_beside_the_actual_and_what_of_it_was_changed()
    {
        var changed = Result with
        {
            Outlooks = new Dictionary<string, OutlookDocument> { ["sankasha"] = new() { Step = OutlookStep.Open } },
        };

        Assert.Equal(
            "おおむね達成できる見込み（理由：居場所を開く人が10人増え、参加する人も増えている。　今後の対応：まだ居場所のない地区から増やす。）",
            Assert.Single(ReportedValue.Of(Asked, Year, Result, null)).Outlook);
        Assert.Null(Assert.Single(ReportedValue.Of(NotAsked, Year, Result, null)).Outlook);
        Assert.Equal(
            [
                "居場所の参加者数（達成の見通し）: おおむね達成できる見込み → どちらともいえない",
                "居場所の参加者数（見通しの理由）: 居場所を開く人が10人増え、参加する人も増えている。 → ",
                "居場所の参加者数（今後の対応）: まだ居場所のない地区から増やす。 → ",
            ],
            ReportChanges.Between(Result, changed, Asked).Select(c => $"{c.Place}: {c.Before} → {c.After}"));
    }

    [Fact]
    public void A_conflict_takes_it_as_one()
    {
        var stored = new ResultForm { Actuals = [new ActualRow { Key = "k 1", Text = "10", OutlookStep = "Open", OutlookReason = "雨" }] };
        var typed = new ResultForm { Actuals = [new ActualRow { Key = "k 1", Text = "12", OutlookStep = "Certain", OutlookNext = "続ける" }] };

        FormMerge.Take("result/outlooks/k%201", stored, typed);

        var row = Assert.Single(typed.Actuals);
        Assert.Equal(("12", "Open", "雨", null), (row.Text, row.OutlookStep, row.OutlookReason, row.OutlookNext));
    }
}
