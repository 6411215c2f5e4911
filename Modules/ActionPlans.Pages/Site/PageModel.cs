using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Site;

/// <summary>What a page needs to be drawn, and what its surroundings (title, breadcrumbs, search engines) need to know of it.</summary>
/// <param name="Links">The addresses to link to.</param>
public abstract record PageModel(PlanLinks Links)
{
    /// <summary>The name of the shape around the page in a CMS, by which a theme replaces it.</summary>
    public abstract string ShapeName { get; }

    /// <summary>The page's title without the site's name: "No.16 職員研修事業".</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for search engines.</summary>
    public abstract string Description { get; }

    /// <summary>The way from the front page to this one; the last crumb is this page and has no address.</summary>
    public abstract IReadOnlyList<Crumb> Breadcrumbs { get; }

    /// <summary>The page's own address.</summary>
    public abstract string Address { get; }

    /// <summary>False for a page that search engines should not index.</summary>
    public virtual bool IsIndexed => true;

    /// <summary>When its content was last modified, as far as that is recorded.</summary>
    public virtual DateTimeOffset? ChangedAt => null;

    /// <summary>The address of the feed that tells of its changes; null where there is none.</summary>
    public virtual string? Feed => null;

    /// <summary>The file name of the page's script; null for a page without, as all are but the static site's search.</summary>
    public virtual string? Script => null;

    /// <summary>The breadcrumbs of a page of one plan: top, all plans, the plan, then the page itself.</summary>
    protected IReadOnlyList<Crumb> Trail(Plan plan, params IEnumerable<Crumb> below)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return [new("トップ", Links.Home), new(PlansTitle, Links.Plans), new(plan.Title, Links.Overview(plan)), .. below];
    }

    private protected const string PlansTitle = "行動計画";
}

/// <summary>A step of the breadcrumbs.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Address = null);
