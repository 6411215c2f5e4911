using System.ComponentModel;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>The address of a department, the fiscal years in which it bore its name, and who took over from it.</summary>
public sealed record DepartmentInterpretation
{
    [Description("アドレスに使う名前。英小文字、数字、-。")]
    public required string Slug { get; init; }

    [Description("この名称の最初の年度。西暦。")]
    public FiscalYear? ValidFrom { get; init; }

    [Description("この名称の最後の年度。西暦。")]
    public FiscalYear? ValidTo { get; init; }

    [Description("住民の問合せ先（係、場所、電話、メールなど）。1行に1つ。")]
    public string? Contact { get; init; }

    [Description("組織改編で引き継いだ課。validToの次の年度から担う課の、アドレスに使う名前。改称、統合、分割のときだけ。")]
    public string? Successor { get; init; }

    [Description("課を分けたとき、successorのほかに引き継いだ課。アドレスに使う名前。")]
    public IReadOnlyList<string> OtherSuccessors { get; init; } = [];

    [Description("課を分けたとき、取組を引き継いだ課。書かない取組はsuccessorの課が引き継ぐ。")]
    public IReadOnlyList<HandedMeasureDocument> HandedTo { get; init; } = [];

    /// <summary>The slugs of all successors, <see cref="Successor"/> first; empty where the department has none.</summary>
    public IReadOnlyList<string> AllSuccessors() => Successor is null ? [] : [Successor, .. OtherSuccessors];

    /// <summary>The slugs of the successors that lead a measure; empty where the department has none.</summary>
    /// <param name="plan">The slug of the measure's plan.</param>
    /// <param name="no">Its No.</param>
    public IReadOnlyList<string> SuccessorsFor(string plan, string no)
        => Successor is null ? [] : HandedTo.FirstOrDefault(h => h.Plan == plan && h.No == no)?.To ?? [Successor];

    /// <summary>Whether another department may take over from this one: it bears its name in the year after this one's last.</summary>
    public bool IsFollowedBy(DepartmentInterpretation next)
    {
        ArgumentNullException.ThrowIfNull(next);

        return ValidTo is { } last && !(next.ValidTo <= last) && !(next.ValidFrom?.StartYear > last.StartYear + 1);
    }

    public bool Equals(DepartmentInterpretation? other)
        => other is not null && Slug == other.Slug && ValidFrom == other.ValidFrom && ValidTo == other.ValidTo && Contact == other.Contact
            && Successor == other.Successor && OtherSuccessors.SequenceEqual(other.OtherSuccessors)
            && HandedTo.SequenceEqual(other.HandedTo);

    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Who took a measure over when its department was split.</summary>
public sealed record HandedMeasureDocument
{
    [Description("計画のアドレスに使う名前。例: city-2021")]
    public required string Plan { get; init; }

    [Description("取組のNo。")]
    public required string No { get; init; }

    [Description("この取組を引き継いだ課。1つか、2つ以上（共同で担当するとき）。アドレスに使う名前。")]
    public required IReadOnlyList<string> To { get; init; }

    public bool Equals(HandedMeasureDocument? other)
        => other is not null && Plan == other.Plan && No == other.No && To.SequenceEqual(other.To);

    public override int GetHashCode() => HashCode.Combine(Plan, No);
}
