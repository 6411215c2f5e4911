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
        Assert.Equal([Former, Present], _terms.WithSuccessors([Former]));
        Assert.Equal([Present, Former], _terms.WithSuccessors([Present, Former]));
    }

    [Fact]
    public void The_work_of_a_year_is_done_by_whoever_took_over()
    {
        Assert.Equal(["hisho"], _terms.InCharge(["a"], new FiscalYear(2025)));
        Assert.Equal(["koshitsu"], _terms.InCharge(["a"], new FiscalYear(2026)));
        Assert.Empty(_terms.InCharge(["gone"], new FiscalYear(2026)));
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
