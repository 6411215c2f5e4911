using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>A question that a page answers rather than a list of measures: the final goals, the money, whom to ask.</summary>
/// <param name="Words">What a reader types; the question has one of them.</param>
/// <param name="Text">What is said above the measures that were found; empty where the link says it.</param>
/// <param name="Link">What the link says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PageHint(IReadOnlyList<string> Words, string Text, string Link, string Address)
{
    /// <summary>The hints of a plan.</summary>
    public static IReadOnlyList<PageHint> All(PlanLinks links, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(plan);

        var last = plan.Period.To.JapaneseName;
        PageHint goals = new(
            [GoalsPageModel.Heading, $"{last}の目標", $"{last}目標"], "", $"{GoalsPageModel.Heading}（{last}）の一覧", links.Goals(plan));
        PageHint money = new(
            ["予算", "お金", "いくら", "金額", "費用", "経費", "効果額", "財政効果"], MoneyTargets.Words(plan), "予算と効果額",
            links.AboutMoney(plan));
        PageHint ask = new(
            ["問合せ", "問い合わせ", "問合わせ", "問い合せ", "電話", "連絡先", "メール"], "", "問合せ先（電話・メール）", $"{links.Overview(plan)}#ap-ask");
        return
        [
            .. GoalsPageModel.HasGoals(plan) ? [goals] : Array.Empty<PageHint>(), money,
            .. AskBlock.IsShown(plan, []) ? [ask] : Array.Empty<PageHint>(),
        ];
    }

    /// <summary>Those that a question asks for.</summary>
    public static IEnumerable<PageHint> Of(PlanLinks links, Plan plan, string? typed)
    {
        var folded = TextFolding.FoldForSearch(typed ?? "");
        return All(links, plan)
            .Where(h => h.Words.Any(w => folded.Contains(TextFolding.FoldForSearch(w), StringComparison.Ordinal)));
    }
}
