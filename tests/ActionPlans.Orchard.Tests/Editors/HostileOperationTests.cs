using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>Buttons that no form has: they change nothing, and nothing breaks.</summary>
[Collection(RefusingSite.Name)]
public sealed class HostileOperationTests : SiteTests
{
    private static readonly string[] Operations =
    [
        "ap:", "ap::", "ap:add", "ap:add:", "ap:add:Plan", "ap:add:Years", "ap:add:Plans", "ap:add:Measures", "ap:add:Measure", "ap:add:No",
        "ap:add:Title.Chars",
        "ap:add:../x", "ap:add:Lines[0]", "ap:add:Nothing", "ap:add:Indicators[99].Rules", "ap:add:Indicators[0].Nothing",
        "ap:add:Indicators.Rules", "ap:add:Policies[0]",
        "ap:remove:Plan", "ap:remove:Plans[0]", "ap:remove:Years[0]", "ap:remove:Measures[0]", "ap:remove:Plan.Measures[0]",
        "ap:remove:Measure.Indicators[0]",
        "ap:remove:Policies[9999]", "ap:remove:Lines[9999]", "ap:remove:Lines[-1]", "ap:remove:Policies[-1]",
        "ap:remove:Policies[99999999999999999999]",
        "ap:remove:Lines[１]", "ap:remove:Policies[１]", "ap:up:Policies[٣]", "ap:remove:Lines[]", "ap:remove:[0]", "ap:remove:Policies",
        "ap:remove:Policies[0]x",
        "ap:up:Plans[0]", "ap:down:Measures[0]", "ap:up:Lines[0]", "ap:up:Policies[0]", "ap:after:Lines[0]", "ap:below:Chapters[0]",
        "ap:after:Policies[9999]",
        "ap:drop:Lines[0]", "ap:Remove:Lines[0]", "ap:remove:lines[0]", "ap:remove:Actuals[99]", "ap:add:GetType",
        "ap:add:<script>alert(1)</script>",
        "ap:add:" + new string('A', 20_000), "ap:remove:" + string.Concat(Enumerable.Repeat("Chapters[0].", 2_000)) + "Chapters[0]",
    ];

    public HostileOperationTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_made_up_button_changes_nothing()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        SiteForm[] forms =
        [
            await admin.OpenAsync(await Site.MeasureIdAsync("24")),
            await admin.OpenAsync(await Site.PlanIdAsync()),
            await admin.NewAsync("AnnualResult", $"?measure={await Site.MeasureIdAsync("24")}&year=2021"),
        ];
        foreach (var form in forms)
        {
            foreach (var operation in Operations)
            {
                var back = await form.PressAsync(admin, operation);

                Assert.True(
                    Fields(form).SequenceEqual(Fields(back)), $"{operation[..Math.Min(50, operation.Length)]} changed {form.Action}");
                Assert.Empty(back.Page.QuerySelectorAll(".ap-editor script"));
            }
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("24", "MeasurePart.Lines[0].Cells[0].Year", "99999")]
    [InlineData("24", "MeasurePart.Lines[0].Cells[0].Year", "-1")]
    [InlineData("24", "MeasurePart.Lines[0].Cells[0].Year", "いつか")]
    [InlineData("24", "MeasurePart.Lines[0].Cells[0].To", "1")]
    [InlineData("24", "MeasurePart.Indicators[0].Targets[0].Year", "99999")]
    [InlineData("24", "MeasurePart.Indicators[0].Targets[1].Year", "2021")]
    [InlineData("24", "MeasurePart.PolicySlug", "<script>")]
    [InlineData("24", "MeasurePart.PlanContentItemId", "nobody")]
    [InlineData("24", "MeasurePart.Plan.Slug", "x")]
    [InlineData("24", "MeasurePart.Years[0]", "2021")]
    [InlineData("", "ActionPlanPart.Policies[0].Level", "2147483647")]
    [InlineData("", "ActionPlanPart.Policies[0].Level", "-5")]
    [InlineData("", "ActionPlanPart.Departments[0].Id", "nobody")]
    [InlineData("", "ActionPlanPart.Departments[1].Id", "dept-somu")]
    [InlineData("", "ActionPlanPart.ListRows", "7")]
    public async Task A_hidden_field_that_somebody_tampered_with_breaks_nothing(string no, string field, string sent)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(no.Length == 0 ? await Site.PlanIdAsync() : await Site.MeasureIdAsync(no));
        form[field] = sent;

        Assert.NotEmpty((await form.PressAsync(admin, "ap:refresh")).Page.QuerySelectorAll(".ap-editor"));

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private static IEnumerable<string> Fields(SiteForm form)
        => form.Names.Where(n => n.Contains("Part.", StringComparison.Ordinal)).Distinct().Select(n => $"{n}={form[n]}");
}
