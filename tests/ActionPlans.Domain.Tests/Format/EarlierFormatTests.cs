using System.Text.Json.Nodes;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests.Format;

/// <summary>Files, and what sites recorded, of the first version of the format.</summary>
public class EarlierFormatTests
{
    private static readonly PlanDocument Frame = SeedPlan.Document with { Measures = [] };

    // Such a file has no sheet; its program knew one alone.
    private static string Version1Of(string json)
    {
        var plan = JsonNode.Parse(json)!.AsObject();
        plan["format"] = 1;
        Assert.True(plan.Remove("sheet"));
        return plan.ToJsonString();
    }

    [Fact]
    public void A_file_is_read_and_written_in_the_present_format()
    {
        var read = PlanJson.Read(Version1Of(SeedPlan.Json));

        Assert.Empty(read.Errors);
        Assert.Equal(SeedPlan.Json, PlanJson.Write(read.Document!));
    }

    [Fact]
    public void What_a_site_recorded_of_a_plan_says_the_same_as_the_plan_of_today()
    {
        var today = PublicText.Of(SeedPlan.Document);

        Assert.True(PublicText.SaysTheSame(default, Version1Of(today), today));
        Assert.Empty(PublicText.Differences(default, Version1Of(today), today, name => name)!);
    }

    [Fact]
    public void What_an_import_remembers_of_a_plan_is_known_again()
    {
        var earlier = Frame with { Format = EarlierFormats.First, Sheet = [] };

        Assert.True(EarlierFormats.IsHashOf(PlanJson.HashPart(Frame), Frame));
        Assert.True(EarlierFormats.IsHashOf(PlanJson.HashPart(earlier), Frame));
        Assert.False(EarlierFormats.IsHashOf(PlanJson.HashPart(earlier with { Title = "別の計画" }), Frame));
        Assert.False(EarlierFormats.IsHashOf(PlanJson.HashPart(earlier), Frame with { Sheet = [] }));
        Assert.False(EarlierFormats.IsHashOf(null, Frame));
    }
}
