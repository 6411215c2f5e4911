using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>What the city should look at in its own plan. Nothing of it is corrected.</summary>
public sealed class SeedFindingsTests
{
    private static readonly PlanReadResult Result = SeedPlan.Result;

    [Fact]
    public void The_seed_has_no_errors() => Assert.Empty(Result.Errors);

    [Fact]
    public void These_findings_and_no_others_are_reported()
    {
        var expected = new Dictionary<string, int>
        {
            ["list_name_differs"] = 1,
            ["list_policy_differs"] = 3,
            ["forms_mixed"] = 6,
            ["money_units_mixed"] = 1,
            ["character_doubtful"] = 1,
            ["character_old_form"] = 1,
            ["hyphen_as_long_vowel"] = 1,
            ["passage_doubtful"] = 10,
        };
        Assert.Equal(
            expected.OrderBy(e => e.Key, StringComparer.Ordinal),
            Result.Warnings.CountBy(w => w.Code).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_names_28_differently_from_its_sheet()
    {
        var issue = Single("list_name_differs");
        Assert.Equal("$.list[27].name", issue.Path);
        Assert.Equal(["28", "出資団体のあり方を見直し", "出資団体のあり方の見直し"], issue.Arguments);
    }

    [Fact]
    public void Two_forms_of_the_numeral_two_are_mixed()
        => Assert.Contains(Result.Warnings, w => w.Code == "forms_mixed" && w.Arguments[0] == "Ⅱ" && w.Arguments[2] == "II");

    [Fact]
    public void Two_forms_of_the_exclamation_mark_are_mixed()
        => Assert.Contains(Result.Warnings, w => w.Code == "forms_mixed" && w.Arguments[0] == "！" && w.Arguments[2] == "!");

    [Fact]
    public void Money_stands_in_two_units()
        => Assert.Equal("千円（No.16）、万円（No.39）", Single("money_units_mixed").Arguments[0]);

    [Fact]
    public void A_Chinese_character_stands_on_34()
    {
        var issue = Single("character_doubtful");
        Assert.Equal("$.measures[33].overview", issue.Path);
        Assert.Equal("进", issue.Arguments[0]);
        Assert.Contains("进行操作", issue.Arguments[1], StringComparison.Ordinal);
        Assert.Equal("8FDB", issue.Arguments[2]);
    }

    [Fact]
    public void An_old_form_of_a_character_stands_on_39()
    {
        var issue = Single("character_old_form");
        Assert.Equal("$.measures[38].means", issue.Path);
        Assert.Equal(("收", "収"), (issue.Arguments[0], issue.Arguments[2]));
    }

    [Fact]
    public void A_hyphen_stands_in_the_word_for_mail()
    {
        var issue = Single("hyphen_as_long_vowel");
        Assert.Equal("メ-ル", issue.Arguments[0]);
        Assert.Equal("$.contact[4]", issue.Path);
    }

    [Theory]
    [InlineData("特定の人利益を", 20)]
    [InlineData("それら进行操作する", 34)]
    [InlineData("收受", 39)]
    [InlineData("タイプのもものが", 38)]
    public void A_passage_that_an_editor_doubted_is_reported_where_it_stands(string passage, int no)
    {
        var issue = Assert.Single(Result.Warnings, w => w.Code == "passage_doubtful" && w.Arguments[0] == passage);
        Assert.StartsWith($"$.measures[{no - 1}].", issue.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_is_told_in_both_languages()
        => Assert.All(Result.Warnings, w =>
        {
            Assert.NotEmpty(w.JapaneseMessage);
            Assert.DoesNotContain("{", w.JapaneseMessage + w.EnglishMessage, StringComparison.Ordinal);
        });

    private static PlanIssue Single(string code) => Assert.Single(Result.Warnings, w => w.Code == code);
}
