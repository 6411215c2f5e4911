using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>Someone who edits a plan by hand wants to know everything at once.</summary>
public sealed class AllErrorsAtOnceTests
{
    [Fact]
    public void Five_wrong_places_are_five_errors()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p =>
        {
            p["interpretation"]!["slug"] = "見本";
            p["policies"]![1]!["interpretation"]!["slug"] = "1";
            p.Measure(0)["departments"]![0] = "ない課";
            p.Indicator(1)["targets"]!["2030"] = "1件";
            p["results"]![0]!["measure"] = "99";
        }));
        Assert.Equal(
            [
                ("slug_invalid", "$.interpretation.slug"),
                ("slug_duplicate", "$.policies[1].interpretation.slug"),
                ("department_unknown", "$.measures[0].departments[0]"),
                ("year_outside_period", "$.measures[1].indicators[0].targets['2030']"),
                ("result_measure_unknown", "$.results[0].measure"),
            ],
            result.Errors.Select(e => (e.Code, e.Path)));
    }

    [Fact]
    public void Five_wrong_pieces_of_JSON_are_five_errors()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p =>
        {
            p["title"] = 5;
            p["color"] = "red";
            p.Measure(0).Remove("name");
            p.Indicator(1)["targets"]!["R3"] = "1件";
            p["results"]![0]!["year"] = "2021";
        }));
        Assert.Equal(
            ["$.color", "$.measures[0]", "$.measures[1].indicators[0].targets.R3", "$.results[0].year", "$.title"],
            result.Errors.Select(e => e.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_measure_may_be_wrong_in_every_way()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p =>
        {
            var measure = p.Measure(2);
            measure["no"] = "1";
            measure["name"] = "";
            measure["policy"]![0] = "III";
            measure["departments"] = JsonSteps.Json("""["税務課", "税務課", "ない課"]""");
            measure["noIndicatorReason"] = "ある";
        }));
        Assert.Equal(
            [
                "department_repeated", "department_unknown", "measure_no_duplicate", "no_indicator_reason_superfluous", "policy_unknown",
                "text_blank"
            ],
            result.Errors.Select(e => e.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Errors_and_findings_are_told_together()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p =>
        {
            p.Measure(0)["departments"]![0] = "ない課";
            p.Measure(1)["means"] = "メ-ル";
        }));
        Assert.Single(result.Errors);
        Assert.Contains(result.Warnings, w => w.Code == "hyphen_as_long_vowel");
    }

    [Fact]
    public void A_thousand_findings_do_not_hide_an_error()
    {
        var result = PlanJson.Read(SamplePlan.Changed(p =>
        {
            p["period"] = "2000～2199";
            p.Measure(0)["period"] = "2000～2199";
            p.Measure(1)["period"] = "1926～2199";
            var indicators = p.Measure(1).List("indicators");
            for (var i = 0; i < 5; i++)
            {
                var indicator = indicators[0]!.DeepClone();
                indicator["interpretation"]!["key"] = $"key-{i}";
                indicators.Add(indicator); // each lacks the targets of more than 250 years
            }

            p.Measure(3)["departments"]![0] = "ない課";
        }));
        Assert.Equal("department_unknown", Assert.Single(result.Errors).Code);
        Assert.Equal(1000, result.Warnings.Count());
        Assert.Null(result.Plan);
    }

    [Fact]
    public void There_is_an_end_to_errors_too()
    {
        var result = PlanJson.Read("[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]");
        Assert.Single(result.Errors); // the root is wrong; what is in it is not looked at

        var many = PlanJson.Read(
            SamplePlan.Changed(p => p["titlePage"] = JsonSteps.Json("[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]")));
        Assert.Equal(1000, many.Errors.Count());
    }
}
