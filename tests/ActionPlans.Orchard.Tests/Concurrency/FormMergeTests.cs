using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Forms;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>What is taken from the stored text reaches its fields, and no others.</summary>
public sealed class FormMergeTests
{
    [Fact]
    public void A_property_of_several_fields_is_taken_whole()
    {
        var typed = new PlanForm { LicenceName = "甲", LicenceAddress = "https://example.jp/a", Title = "題" };

        FormMerge.Take("plan/licence", new PlanForm { LicenceName = "乙", Title = "別の題" }, typed);

        Assert.Equal(("乙", null, "題"), (typed.LicenceName, typed.LicenceAddress, typed.Title));
    }

    [Fact]
    public void The_years_stated_for_a_period_are_not_its_text()
    {
        var typed = new PlanForm { Period = "5年間", PeriodFrom = "2021" };
        var stored = new PlanForm { Period = "令和3~7年度", PeriodFrom = "2022", PeriodTo = "2026" };

        FormMerge.Take("plan/interpretation/period", stored, typed);
        Assert.Equal(("5年間", "2022", "2026"), (typed.Period, typed.PeriodFrom, typed.PeriodTo));

        FormMerge.Take("plan/period", stored, typed);
        Assert.Equal("令和3~7年度", typed.Period);
    }

    [Fact]
    public void An_actual_and_how_it_is_read_are_taken_apart()
    {
        var typed = new ResultForm { Actuals = [new ActualRow { Key = "k 1", Text = "12", Reading = "12人" }] };
        var stored = new ResultForm
        {
            Actuals = [new ActualRow { Key = "k 1", Text = "10", Reading = "10人" }, new ActualRow { Key = "k-2", Text = "5" }],
        };

        FormMerge.Take("result/interpretation/readings/k%201", stored, typed);
        Assert.Equal(("12", "10人"), (typed.Actuals[0].Text, typed.Actuals[0].Reading));

        FormMerge.Take("result/actuals/k-2", stored, typed);
        Assert.Equal(("k-2", "5"), (typed.Actuals[1].Key, typed.Actuals[1].Text));
    }
}
