using System.ComponentModel;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Reporting;

/// <summary>Everything that a department writes into the form of a report: what two people may overwrite of each other's.</summary>
public sealed record WrittenReport
{
    [Description("")]
    public required AnnualResultDocument Result { get; init; }

    /// <summary>Why a text is changed that residents have read.</summary>
    [Description("変更の理由（公表します）")]
    public string? Reason { get; init; }

    /// <summary>Words to the secretariat that go with the next submission.</summary>
    [Description("事務局への連絡")]
    public string? Comment { get; init; }
}
