using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Forms;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>The form of a report, and a choice of the secretariat's.</summary>
public sealed class ReportFormTests
{
    private static readonly FiscalYear Year = new(2021);

    [Fact]
    public void A_report_comes_back_from_its_form_as_it_was_stored()
    {
        var written = new WrittenReport
        {
            Result = new AnnualResultDocument { Measure = "", Year = Year, Achievements = "講座を開いた。", AsOf = new DateOnly(2022, 3, 31) },
            Reason = "数え間違い",
            Comment = "事務局へ",
        };

        var input = ReportFormMapper.Read(ReportFormMapper.ToForm(written), Year);

        Assert.Empty(input.Unreadable);
        Assert.Equal(PlanJson.HashPart(written), PlanJson.HashPart(input.Written(input.Text)));
        Assert.NotEqual(ReportFormMapper.ToForm(null).Seen, input.Seen);
    }

    [Fact]
    public void What_cannot_be_read_is_told_at_its_field()
    {
        var form = new ReportForm { AsOf = "きのう", Comment = "見えない\u200b文字" };

        var fields = ReportFormMapper.Read(form, Year).Unreadable.Select(i => ReportFormMapper.FieldOf(form, i));

        Assert.Equal(["Form.AsOf", "Form.Comment"], fields);
        Assert.Equal("Form.Reason", ReportFormMapper.FieldOf(form, PlanIssue.Error("correction_reason_missing", "$.reason")));
        Assert.Equal("", ReportFormMapper.FieldOf(form, PlanIssue.Error("report_state", "$")));
    }

    [Fact]
    public void A_choice_that_is_none_has_seen_nothing()
    {
        var choice = new ReportChoice("4abc", "1f:2e");

        Assert.Equal(choice, ReportChoice.Read(choice.Value));
        Assert.Equal(new ReportChoice("4abc", ""), ReportChoice.Read("4abc"));
    }
}
