using System.Text;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>Files that no one wrote by hand: refused with errors, never an exception, and in bounded work.</summary>
public sealed class HostilePlanTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"policies\":[")]
    public void Deep_nesting_is_refused(string opening)
    {
        AssertRefused(string.Concat(Enumerable.Repeat(opening, 10_000)), "json_syntax");
        var closing = string.Concat(opening.Reverse().Where(c => c is '[' or '{').Select(c => c == '[' ? ']' : '}'));
        AssertRefused(
            string.Concat(Enumerable.Repeat(opening, 10_000)) + "1" + string.Concat(Enumerable.Repeat(closing, 10_000)), "json_syntax");
    }

    [Fact]
    public void A_policy_tree_is_as_deep_as_JSON_may_be_and_no_deeper()
    {
        AssertRefused(SamplePlan.Changed(p => p["policies"] = Nested(25)), "policy_too_deep");
        AssertRefused(
            SamplePlan.Json.Replace(
                "\"policies\": [", "\"policies\": [" + Nested(200).ToJsonString()[1..^1] + ",", StringComparison.Ordinal),
            "json_syntax");
    }

    [Fact]
    public void A_text_of_ten_megabytes_is_refused_wherever_it_stands()
    {
        var huge = new string('巨', Megabyte);
        AssertRefused(SamplePlan.Json.Replace("コミュニティを育てる。", new string('巨', 10 * Megabyte), StringComparison.Ordinal), "text_too_long");
        AssertRefused(
            SamplePlan.Json.Replace("\"秘書課\", \"総務課\"", $"\"{huge}\"", StringComparison.Ordinal), "text_too_long", "department_unknown");
        AssertRefused(SamplePlan.Json.Replace("98.82%", new string('9', 10 * Megabyte), StringComparison.Ordinal), "text_too_long");
        AssertRefused(SamplePlan.Json.Replace("\"format\": 2", $"\"{huge}\": 1", StringComparison.Ordinal), "json_unknown_key");
        AssertRefused(SamplePlan.Json.Replace("mihon-2021", new string('a', 10 * Megabyte), StringComparison.Ordinal), "slug_invalid");
        AssertRefused(SamplePlan.Json.Replace("（令和 3 年度 ～ 令和 5 年度）", huge, StringComparison.Ordinal), "period_unreadable");
    }

    [Fact]
    public void What_is_reported_of_a_huge_text_is_short()
        => Assert.All(
            PlanJson.Read(
                SamplePlan.Json.Replace("\"format\": 2", $"\"{new string('a', 1_000_000)}\": 1", StringComparison.Ordinal)).Issues,
            i => Assert.InRange(i.Path.Length + i.EnglishMessage.Length + i.JapaneseMessage.Length, 1, 2_000));

    [Fact]
    public void A_file_of_forty_megabytes_is_refused_before_it_is_parsed()
    {
        var issue = Assert.Single(PlanJson.Read(new string('[', 40 * Megabyte)).Issues);
        Assert.Equal("json_too_large", issue.Code);
        Assert.Equal("32", issue.Arguments[0]);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("1E+400")]
    [InlineData("0.00000000000000000000000000000000000000000000001")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\ufffe\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("-0")]
    public void Any_piece_of_JSON_may_stand_anywhere(string piece)
    {
        // Every value of the sample in turn is replaced by the piece.
        foreach (var (start, end) in Values(SamplePlan.Json))
        {
            var result = PlanJson.Read(string.Concat(SamplePlan.Json.AsSpan(0, start), piece, SamplePlan.Json.AsSpan(end)));
            Assert.True(result.Plan is null == result.Errors.Any());
            Assert.All(result.Issues, i => Assert.NotEmpty(i.EnglishMessage + i.JapaneseMessage));
        }
    }

    [Fact]
    public void Any_cut_of_a_file_is_refused()
    {
        for (var length = 0; length < SamplePlan.Json.Length - 1; length += 7)
        {
            AssertRefused(SamplePlan.Json[..length], "json_syntax");
        }
    }

    [Theory]
    [InlineData("\ufeff{}")]
    [InlineData("\0")]
    [InlineData("NaN")]
    [InlineData("<html>")]
    [InlineData("{\"format\":1}\0")]
    public void What_is_no_JSON_is_refused(string text) => AssertRefused(text, "json_syntax");

    [Fact]
    public void Many_small_things_are_bounded_work()
    {
        // Each of these would take minutes if one list were searched for every member of another.
        const int Many = 50_000;
        AssertRefused(
            SamplePlan.Changed(p => p.Measure(0)["departments"] = JsonSteps.Json(Repeat(Many, _ => "\"総務課\""))), "department_repeated");
        AssertRefused(SamplePlan.Changed(p => p.Indicator(0)["interpretation"]!["rules"] = JsonSteps.Json(
            Repeat(Many, i => $$"""{"version":{{i}},"from":2021,"direction":"higher","kind":"flow"}"""))), "version_duplicate");
        AssertRefused(
            SamplePlan.Changed(p => p["list"] = JsonSteps.Json(Repeat(Many, i => $$"""{"no":"{{i}}x","name":"\t"}"""))), "text_control");
        AssertRefused(SamplePlan.Changed(p => p["policies"] = JsonSteps.Json(
            Repeat(Many, i => $$$"""{"name":"方針{{{i}}}","interpretation":{"slug":"{{{i}}}"}}"""))), "policy_unknown");
        AssertRefused(SamplePlan.Changed(p => p["measures"] = JsonSteps.Json(
            Repeat(
                20_000, i => $$"""{"no":"{{i}}","name":"a","policy":["ない"],"departments":["総務課"],"period":"2021"}"""))), "policy_unknown");
    }

    [Fact]
    public void A_part_of_a_plan_is_read_with_the_same_care()
    {
        Assert.Null(PlanJson.ReadPart<ScheduleDocument>("{\"lines\":[[{\"from\":\"R3\"}]]}", out var errors));
        Assert.Equal(["json_year", "json_missing_key"], errors.Select(e => e.Code));
        Assert.Null(PlanJson.ReadPart<ScheduleDocument>("", out errors));
        Assert.Equal("json_syntax", Assert.Single(errors).Code);
        var schedule = PlanJson.ReadPart<ScheduleDocument>("{\"notes\":[\"随時\"]}", out errors);
        Assert.Empty(errors);
        Assert.Equal("{\n  \"notes\": [\n    \"随時\"\n  ]\n}", PlanJson.WritePart(schedule));
    }

    private static void AssertRefused(string json, params string[] codes)
    {
        var result = PlanJson.Read(json);
        Assert.Null(result.Plan);
        Assert.All(codes, code => Assert.Contains(result.Errors, e => e.Code == code && e.Severity == IssueSeverity.Error));
    }

    private static System.Text.Json.Nodes.JsonNode Nested(int depth)
    {
        var json = new StringBuilder("[]");
        for (var i = depth; i > 0; i--)
        {
            json.Insert(0, $$"""[{"name":"段{{i}}","interpretation":{"slug":"s{{i}}"},"children":""").Append("}]");
        }

        return System.Text.Json.Nodes.JsonNode.Parse(json.ToString(), documentOptions: new() { MaxDepth = 1_000 })!;
    }

    private static string Repeat(int count, Func<int, string> item)
        => "[" + string.Join(',', Enumerable.Range(0, count).Select(item)) + "]";

    // The places of all values: what follows a colon, to the end of its line or its token.
    private static IEnumerable<(int Start, int End)> Values(string json)
        => System.Text.RegularExpressions.Regex.Matches(json, @"(?<=: )(""[^""]*""|[0-9]+|true)")
            .Select(m => (m.Index, m.Index + m.Length));
}
