namespace ActionPlans.Pages.Components;

/// <summary>What a site must say of itself on every page.</summary>
public enum SiteNoticeKind
{
    /// <summary>見本サイト: the city itself has not published it.</summary>
    SampleSite,

    /// <summary>静的プレビュー: the pages are shown without the CMS.</summary>
    StaticPreview,

    /// <summary>プレビュー: an editor looks at what is not published yet.</summary>
    Draft,
}
