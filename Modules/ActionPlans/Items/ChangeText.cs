using System.ComponentModel;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Items;

/// <summary>Why a draft changes what is published: the section that all editors have.</summary>
internal sealed record ChangeText
{
    [Description("変更の理由（公表します）")]
    public string? Reason { get; init; }

    [Description("決定した日")]
    public DateOnly? DecidedOn { get; init; }

    [Description("決定した会議など")]
    public string? DecidedBy { get; init; }

    public static ChangeText Of(ContentItem item)
    {
        var given = item.GetOrCreate<ChangePart>().Given;
        return new ChangeText { Reason = given.Reason, DecidedOn = given.DecidedOn, DecidedBy = given.DecidedBy };
    }
}
