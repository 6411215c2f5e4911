using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using static ActionPlans.TestSupport.ReorganizedPlan;

namespace ActionPlans.Domain.Tests;

/// <summary>組織改編 in one act: what it makes of the departments, and what stands against it.</summary>
public sealed class ReorganizationTests
{
    /// <summary>Codes that only a reorganisation reports.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["reorganization_nothing", "reorganization_year", "reorganization_ended", "reorganization_measures"];

    private static readonly DepartmentDocument[] Before =
    [
        Department("hisho", "秘書課") with { Interpretation = new() { Slug = "hisho", Contact = "電話 00" } },
        Department("somu", "総務課"),
        Department("koho", "広報課", to: 2022),
    ];

    private static readonly FiscalYear From = new(2026);

    [Fact]
    public void A_renamed_department_stands_behind_its_former_name_and_keeps_its_telephone()
    {
        var after = new Reorganization(["hisho"], [new("shicho", "市長公室")], From).Apply(Before, out var issues);

        Assert.Empty(issues);
        Assert.Equal(["秘書課", "市長公室", "総務課", "広報課"], after.Select(d => d.Name));
        Assert.Equal((new FiscalYear(2025), "shicho"), (after[0].Interpretation.ValidTo, after[0].Interpretation.Successor));
        Assert.Equal((From, "電話 00"), (after[1].Interpretation.ValidFrom, after[1].Interpretation.Contact));
        Assert.Equal(Before[1..], after.Skip(2));
    }

    [Fact]
    public void Two_are_merged_into_one_of_them()
    {
        var after = new Reorganization(["hisho", "somu"], [new("somu", "")], From).Apply(Before, out var issues);

        Assert.Empty(issues);
        Assert.Equal(Before.Length, after.Count);
        Assert.Equal("somu", after[0].Interpretation.Successor);
        Assert.Equal(Before[1], after[1]);
    }

    [Fact]
    public void One_is_split_and_each_measure_goes_to_whom_it_was_given()
    {
        var wanted = new Reorganization(["hisho"], [new("shicho", "市長公室"), new("somu", "")], From)
        {
            HandedTo =
            [
                new() { Plan = "mihon", No = "2", To = ["somu"] },
                new() { Plan = "mihon", No = "5", To = ["somu"] },
                new() { Plan = "mihon", No = "7", To = ["shicho", "somu"] },
            ],
        };
        var after = wanted.Apply(Before, out var issues);

        Assert.Empty(issues);
        Assert.Equal(["秘書課", "市長公室", "総務課", "広報課"], after.Select(d => d.Name));
        Assert.Equal(["shicho", "somu"], after[0].Interpretation.AllSuccessors());
        Assert.Equal(["somu"], after[0].Interpretation.SuccessorsFor("mihon", "2"));
        Assert.Equal(["shicho"], after[0].Interpretation.SuccessorsFor("another", "2"));
        // Two that are new departments have telephones of their own.
        Assert.Null(after[1].Interpretation.Contact);
        var found = Assert.Single(Reorganization.Between(Before, after));
        Assert.Equal(
            "組織改編により、令和8年度から市長公室・総務課が秘書課の取組を引き継ぎます。No.2・No.5は総務課、No.7は市長公室・総務課、ほかは市長公室が担当します。"
            + "秘書課が担当した年度の記録は、そのときの課の名称のままです。",
            found.Words(after));
        Assert.Empty(Reorganization.Between(after, after));
        Assert.Contains("どの取組も、市長公室が担当します。", (found with { HandedTo = [] }).Words(after), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reorganization_nothing", "$.former", "", "shin", "新課", 2026)]
    [InlineData("reorganization_nothing", "$.former", "somu", "somu", "", 2026)]
    [InlineData("reorganization_year", "$.from", "hisho", "shin", "新課", FiscalYear.Earliest)]
    [InlineData("reorganization_ended", "$.former", "koho", "shin", "新課", 2026)]
    [InlineData("text_blank", "$.into[0].name", "hisho", "shin", "　", 2026)]
    [InlineData("department_name_duplicate", "$.departments[2].name", "hisho", "shin", "総務課", 2026)]
    [InlineData("slug_invalid", "$.departments[1].interpretation.slug", "hisho", "新", "新課", 2026)]
    [InlineData("successor_not_valid", "$.departments[0].interpretation.successor", "hisho", "koho", "", 2026)]
    public void What_stands_against_it(string code, string path, string former, string into, string name, int from)
    {
        var wanted = new Reorganization(former.Length == 0 ? [] : [former], [new(into, name)], new FiscalYear(from));
        wanted.Apply(Before, out var issues);

        Assert.Contains(issues, i => i.Code == code && i.Path == path);
    }

    [Fact]
    public void An_ended_department_may_still_get_its_successor()
    {
        new Reorganization(["koho"], [new("somu", "")], new FiscalYear(2023)).Apply(Before, out var issues);

        Assert.Empty(issues);
    }

    [Fact]
    public void It_is_found_between_two_lists_however_they_came_about()
    {
        var wanted = new Reorganization(["hisho", "somu"], [new("shin", "市長公室")], From);
        var after = wanted.Apply(Before, out _);

        var found = Assert.Single(Reorganization.Between(Before, after));
        Assert.Equal(wanted.Into, found.Into);
        Assert.Equal(wanted.From, found.From);
        Assert.Equal(
            "組織改編により、令和8年度から市長公室が秘書課・総務課の取組を引き継ぎます。秘書課・総務課が担当した年度の記録は、そのときの課の名称のままです。",
            found.Words(after));
        Assert.Empty(Reorganization.Between(after, after));
    }

    [Fact]
    public void A_slug_is_made_of_the_former_one_and_the_year()
    {
        Assert.Equal("hisho-2026", Reorganization.SlugFor("hisho", From, ["hisho"]));
        Assert.Equal("hisho-2026-2", Reorganization.SlugFor("hisho", From, ["hisho", "hisho-2026"]));
        Assert.True(Slug.IsValid(Reorganization.SlugFor(new string('a', 40), From, [])));
        Assert.True(Slug.IsValid(Reorganization.SlugFor(null, From, [])));
    }
}
