using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>Every code of the validation, provoked, with its place and its words.</summary>
public sealed class ValidationTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < ValidationCases.All.Count; i++)
            {
                data.Add(i, ValidationCases.All[i].ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_reported_with_its_place(int index, string name)
    {
        var (code, path, json) = ValidationCases.All[index];
        var result = PlanJson.Read(json);
        Assert.True(result.Issues.Any(i => i.Code == code && i.Path == path), $"{name} is not among:\n{string.Join('\n', result.Issues)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_messages_are_written_out_in_both_languages(int index, string name)
    {
        var (code, path, json) = ValidationCases.All[index];
        var issue = PlanJson.Read(json).Issues.First(i => i.Code == code && i.Path == path);
        foreach (var message in new[] { issue.JapaneseMessage, issue.EnglishMessage })
        {
            Assert.False(string.IsNullOrWhiteSpace(message), name);
            Assert.DoesNotMatch(@"\{\d", message);
        }

        Assert.Matches(@"\p{IsHiragana}|\p{IsKatakana}|\p{IsCJKUnifiedIdeographs}", issue.JapaneseMessage);
        Assert.EndsWith($"[{code}]", issue.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(path, issue.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_keeps_a_plan_from_being_read()
        => Assert.All(ValidationCases.Errors, c =>
        {
            var result = PlanJson.Read(c.Json);
            Assert.Contains(result.Errors, e => e.Code == c.Code);
            Assert.Null(result.Plan);
            Assert.Null(result.Document);
        });

    [Fact]
    public void A_finding_does_not()
        => Assert.All(FindingCases.All, c =>
        {
            var result = PlanJson.Read(c.Json);
            Assert.Empty(result.Errors);
            Assert.Contains(result.Warnings, w => w.Code == c.Code);
            Assert.NotNull(result.Plan);
            Assert.NotNull(result.Document);
        });

    [Fact]
    public void A_code_is_always_an_error_or_always_a_finding()
        => Assert.Empty(ValidationCases.Errors.Select(c => c.Code).Intersect(FindingCases.All.Select(c => c.Code)));

    [Fact]
    public void Every_code_has_a_case()
    {
        var missing = PlanMessages.Codes.Except(ValidationCases.All.Select(c => c.Code)).Except(ResultIntakeTests.Codes)
            .Except(LedgerTests.Codes).Except(ChangeRulesTests.Codes).Except([ChangedTargetTests.Code])
            .Except([.. ReorganizationTests.Codes, .. PeriodExtensionTests.Codes]);

        // What the plan format cannot say wrong, the content of a CMS may; its code stands in the module that reports it, and its tests
        // there.
        Assert.All(missing, code => Assert.Contains(OtherSources(), text => text.Contains($"\"{code}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_case_is_of_a_code_that_there_is()
        => Assert.Empty(ValidationCases.All.Select(c => c.Code).Except(PlanMessages.Codes));

    [Fact]
    public void Every_message_names_only_arguments_that_its_issues_have()
        => Assert.All(PlanMessages.Codes, code =>
        {
            var issue = new PlanIssue(code, "$", IssueSeverity.Error, ["イ", "ロ", "ハ", "ニ", "ホ", "ヘ"]);
            Assert.DoesNotMatch(@"\{\d|\}", issue.JapaneseMessage + issue.EnglishMessage);
        });

    [Fact]
    public void Braces_of_the_file_stay_as_they_are()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p => p.Measure(0)["departments"]![0] = "{0}{9}課"));
        var issue = Assert.Single(result.Errors, e => e.Code == "department_unknown");
        Assert.Contains("{0}{9}課", issue.JapaneseMessage, StringComparison.Ordinal);
        Assert.Contains("{0}{9}課", issue.EnglishMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_may_be_validated_without_a_file()
    {
        Assert.DoesNotContain(PlanValidator.Validate(SamplePlan.Document()), i => i.Severity == IssueSeverity.Error);
        Assert.Equal("format_unsupported", PlanValidator.Validate(SamplePlan.Document() with { Format = 7 })[0].Code);
    }

    private static IEnumerable<string> OtherSources()
        => Directory.EnumerateFiles(Repository.PathOf("Modules"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("ActionPlans.Domain", StringComparison.Ordinal) || f.Contains("Reporting", StringComparison.Ordinal))
            .Select(File.ReadAllText);
}
