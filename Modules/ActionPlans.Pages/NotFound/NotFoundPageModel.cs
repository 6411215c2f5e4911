using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.NotFound;

/// <summary>What a web server shows where a static site has no page (404.html). A CMS has a page of its own for it.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan to which it leads; null for none.</param>
public sealed record NotFoundPageModel(PlanLinks Links, Plan? Plan = null) : PageModel(Links)
{
    public override string ShapeName => "PlanNotFoundPage";

    public override string Title => "ページが見つかりません";

    public override string Description => "このアドレスのページはありません。";

    public override IReadOnlyList<Crumb> Breadcrumbs => [new("トップ", Links.Home), new(Title)];

    public override string Address => $"{Links.Home}404.html";

    public override bool IsIndexed => false;
}
