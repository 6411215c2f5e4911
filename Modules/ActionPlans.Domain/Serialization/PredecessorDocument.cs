using System.ComponentModel;

namespace ActionPlans.Domain.Serialization;

/// <summary>The measure of an earlier plan that a measure carries on.</summary>
public sealed record PredecessorDocument
{
    [Description("前の計画のアドレスに使う名前。例: city-2021")]
    public required string Plan { get; init; }

    [Description("前の計画でのNo。")]
    public required string No { get; init; }
}
