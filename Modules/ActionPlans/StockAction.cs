using Microsoft.AspNetCore.Mvc.Abstractions;

namespace ActionPlans.Cms;

/// <summary>
/// An action of Orchard's that filters of ours act on. The names are strings: a test fails where Orchard does not have one of them.
/// </summary>
public sealed record StockAction(string Area, string Controller, string Action)
{
    public static StockAction ContentList { get; } = new("OrchardCore.Contents", "Admin", "List");

    public static StockAction ContentCreate { get; } = new("OrchardCore.Contents", "Admin", "Create");

    public static StockAction ContentEdit { get; } = new("OrchardCore.Contents", "Admin", "Edit");

    public static StockAction ContentClone { get; } = new("OrchardCore.Contents", "Admin", "Clone");

    /// <summary>Shows the newest version of an item in the admin.</summary>
    public static StockAction ContentDisplay { get; } = new("OrchardCore.Contents", "Admin", "Display");

    /// <summary>Shows the published version of an item to residents.</summary>
    public static StockAction ItemDisplay { get; } = new("OrchardCore.Contents", "Item", "Display");

    public static StockAction TermCreate { get; } = new("OrchardCore.Taxonomies", "Admin", "Create");

    public static StockAction TermEdit { get; } = new("OrchardCore.Taxonomies", "Admin", "Edit");

    public static StockAction TermDelete { get; } = new("OrchardCore.Taxonomies", "Admin", "Delete");

    /// <summary>The actions of lists, which act on a text that they do not show.</summary>
    public static IReadOnlyList<StockAction> OnSeenText { get; } =
    [
        new("OrchardCore.Contents", "Admin", "Publish"),
        new("OrchardCore.Contents", "Admin", "Unpublish"),
        new("OrchardCore.Contents", "Admin", "Delete"),
        new("OrchardCore.Contents", "Admin", "Remove"),
        new("OrchardCore.Contents", "Admin", "DiscardDraft"),
    ];

    /// <summary>All that write one item of content.</summary>
    public static IReadOnlyList<StockAction> OnOneItem { get; } = [ContentEdit, ContentClone, .. OnSeenText];

    /// <summary>What a request runs.</summary>
    public static StockAction Of(ActionDescriptor action) => new(Name(action, "area"), Name(action, "controller"), Name(action, "action"));

    private static string Name(ActionDescriptor action, string key) => action.RouteValues.TryGetValue(key, out var name) ? name ?? "" : "";
}

public static class ActionArguments
{
    /// <summary>A text that an action was given; null where it was given none of that name.</summary>
    public static string? TextArgument(this ActionExecutingContext context, string name)
        => context.ActionArguments.TryGetValue(name, out var value) ? value as string : null;
}
