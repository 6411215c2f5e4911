using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The departments of a site by the ids of their terms.</summary>
public sealed class DepartmentTermsTests
{
    private static readonly DepartmentDocument Former = ReorganizedPlan.Department("hisho", "秘書課", to: 2025, successor: "koshitsu");

    private static readonly DepartmentDocument Present = ReorganizedPlan.Department("koshitsu", "市長公室", from: 2026);

    private readonly DepartmentTerms _terms = new(new Dictionary<string, DepartmentDocument> { ["a"] = Former, ["by hand"] = Present });

    [Fact]
    public void A_department_brings_along_who_took_over_from_it_and_each_is_listed_once()
    {
        Assert.Equal([Former, Present], _terms.WithSuccessors(["hisho"], "mihon", []));
        Assert.Equal([Present, Former], _terms.WithSuccessors(["koshitsu", "hisho"], "mihon", []));
    }

    [Fact]
    public void The_work_of_a_year_is_done_by_whoever_took_over()
    {
        Assert.Equal(["hisho"], _terms.InCharge(["a"], new FiscalYear(2025)));
        Assert.Equal(["koshitsu"], _terms.InCharge(["a"], new FiscalYear(2026)));
        Assert.Empty(_terms.InCharge(["gone"], new FiscalYear(2026)));
    }

    [Fact]
    public void Of_what_was_split_a_plan_has_who_took_its_own_measures_over()
    {
        var split = SplitPlan.Document.Departments;
        var terms = new DepartmentTerms(split.ToDictionary(d => d.Interpretation.Slug));

        Assert.Equal(split, terms.WithSuccessors(["kikaku-zaisei"], SplitPlan.PlanSlug, ["1", "2", "3", "4"]));
        var some = terms.WithSuccessors(["kikaku-zaisei"], SplitPlan.PlanSlug, ["1", "2"]);
        Assert.Equal(["2"], some[0].Interpretation.HandedTo.Select(h => h.No));
        Assert.Empty(terms.WithSuccessors(["kikaku-zaisei"], "another", ["2"])[0].Interpretation.HandedTo);
        Assert.Equal(["kikaku", "zaisei"], terms.InCharge(["kikaku-zaisei"], new FiscalYear(2024)).Order());
        Assert.Equal(["zaisei"], terms.For(SplitPlan.PlanSlug, "2").InCharge(["kikaku-zaisei"], new FiscalYear(2024)));
        Assert.Equal(["kikaku"], terms.For(SplitPlan.PlanSlug, "1").InCharge(["kikaku-zaisei"], new FiscalYear(2024)));
    }

    [Fact]
    public void A_term_that_was_made_by_hand_keeps_its_id_and_others_have_a_fixed_one()
    {
        Assert.Equal("by hand", _terms.IdOf("koshitsu"));
        Assert.Equal("dept-soumu", _terms.IdOf("soumu"));
        Assert.Equal("市長公室", _terms.NameOf("koshitsu"));
        Assert.Null(_terms.NameOf("soumu"));
        Assert.Equal(["秘書課"], _terms.Names(["a", "gone"]));
    }
}
