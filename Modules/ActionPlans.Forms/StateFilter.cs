namespace ActionPlans.Forms;

/// <summary>How far a part of a plan is public.</summary>
public enum PublicationState
{
    /// <summary>Not on the site: never published, or taken off it.</summary>
    Draft,

    Published,

    /// <summary>On the site, with a newer text that is not.</summary>
    PublishedWithDraft,
}

/// <summary>What a list can be narrowed to.</summary>
public enum StateFilter
{
    /// <summary>On the site, with or without a newer text.</summary>
    Published,

    /// <summary>Any text that residents do not see yet.</summary>
    Draft,

    /// <summary>On the site, with a newer text that is not.</summary>
    WithDraft,

    /// <summary>Not on the site.</summary>
    Unpublished,

    /// <summary>Results only: none was written yet.</summary>
    Missing,
}

public static class StateFilters
{
    /// <summary>Null means that a result is missing.</summary>
    public static bool Allows(this StateFilter? filter, PublicationState? state) => filter switch
    {
        null => true,
        StateFilter.Published => state is PublicationState.Published or PublicationState.PublishedWithDraft,
        StateFilter.Draft => state is PublicationState.Draft or PublicationState.PublishedWithDraft,
        StateFilter.WithDraft => state is PublicationState.PublishedWithDraft,
        StateFilter.Unpublished => state is PublicationState.Draft,
        _ => state is null,
    };
}
