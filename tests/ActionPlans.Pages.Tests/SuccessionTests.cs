using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

/// <summary>A plan that goes on from another one.</summary>
public sealed class SuccessionTests
{
    private const string Notice = "期間を終えた計画次の計画は「すみれ市（架空）第2次まちの計画」です。";

    private static readonly Plan Old = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Plan!;

    private static readonly Plan New = PlanJson.Read(File.ReadAllText(Repository.PrintedNumbersFile)).Plan!;

    [Fact]
    public async Task Every_page_of_a_plan_that_is_over_leads_to_the_next()
    {
        var links = Links(2025);
        foreach (var page in PlanPages.Of(links, Old).Where(p => p is not MeasureEmbedModel))
        {
            var drawn = await page.RenderAsync();
            Assert.Equal(Notice, drawn.One(".ap-notice[role=note] p:has(a)").Words());
            Assert.Equal("/action-plans/sumire-2025/", drawn.One(".ap-notice a").GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_plan_that_still_runs_or_has_no_successor_on_the_site_does_not()
    {
        Assert.Empty((await new OverviewPageModel(Links(2024), Old).RenderAsync()).QuerySelectorAll(".ap-notice"));
        Assert.Empty((await new OverviewPageModel(Links(2030), New).RenderAsync()).QuerySelectorAll(".ap-notice"));
        Assert.Empty((await new OverviewPageModel(new PlanLinks { Today = new(2030) }, Old).RenderAsync()).QuerySelectorAll(".ap-notice"));
        Assert.Empty((await new MeasureEmbedModel(Links(2025), Old, Old.Measures[0]).RenderAsync()).QuerySelectorAll(".ap-notice"));
    }

    [Fact]
    public async Task The_new_plan_and_its_measures_lead_back_and_the_old_ones_on()
    {
        var overview = await new OverviewPageModel(Links(2025), New).RenderAsync();
        Assert.Contains("前の計画：すみれ市（架空）まちの計画", overview.Texts("p"));
        Assert.Equal("No.1　学習室の開放（すみれ市（架空）まちの計画）", await FactAsync(New, "Ⅰ-1-(1)", "前の計画での取組"));
        Assert.Equal("No.Ⅰ-1-(1)　学習室の開放（すみれ市（架空）第2次まちの計画）", await FactAsync(Old, "1", "次の計画での取組"));
        Assert.Equal("No.1", await FactAsync(New, "Ⅰ-1-(1)", "前の計画での取組", new PlanLinks()));
    }

    [Fact]
    public async Task The_list_of_plans_tells_which_follows()
    {
        var page = await new PlansPageModel(new PlanLinks(), [New, Old], new(2025)).RenderAsync();

        Assert.Equal(["期間中の計画", "期間を終えた計画"], page.Texts("h2"));
        Assert.Contains("次の計画：すみれ市（架空）第2次まちの計画", page.QuerySelectorAll(".ap-plans")[1].Texts("p"));
    }

    [Fact]
    public void A_cached_page_is_good_until_what_it_tells_of_the_other_plan_changes()
    {
        var page = new MeasurePageModel(Links(2025), Old, Old.Measures[0]);
        var renamed = PlanFactory.Build(New.Document with
        {
            Measures = [.. New.Document.Measures.Select(m => m.No == "Ⅰ-1-(1)" ? m with { Name = "学びの部屋" } : m)],
        });

        Assert.Equal(Succession.KeyOf(page), Succession.KeyOf(page with { Links = Links(2026) }));
        Assert.NotEqual(Succession.KeyOf(page), Succession.KeyOf(page with { Links = Links(2024) }));
        Assert.NotEqual(Succession.KeyOf(page), Succession.KeyOf(page with { Links = Links(2025).Among([renamed, Old]) }));
    }

    private static PlanLinks Links(int today) => new() { Today = new FiscalYear(today), AllPlans = [New, Old] };

    private static async Task<string> FactAsync(Plan plan, string no, string item, PlanLinks? links = null)
    {
        var page = await new MeasurePageModel(links ?? Links(2025), plan, plan.FindMeasure(no)!).RenderAsync();
        return page.QuerySelectorAll(".ap-facts dt").Single(t => t.Words() == item).NextElementSibling!.Words();
    }
}
