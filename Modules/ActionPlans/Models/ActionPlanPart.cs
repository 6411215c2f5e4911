namespace ActionPlans.Cms.Models;

/// <summary>計画: everything of a plan but its measures, results and departments, which are content of their own.</summary>
public sealed class ActionPlanPart : ContentPart
{
    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    public string Publisher { get; set; } = "";

    public string Period { get; set; } = "";

    /// <summary>The slug of the plan before this one.</summary>
    public string? Predecessor { get; set; }

    public IReadOnlyList<string> TitlePage { get; set; } = [];

    public IReadOnlyList<ChapterDocument> Chapters { get; set; } = [];

    public IReadOnlyList<string> Contact { get; set; } = [];

    public IReadOnlyList<string> ClosingNotes { get; set; } = [];

    /// <summary>What the secretariat says of the whole period.</summary>
    public string? Outcome { get; set; }

    /// <summary>Under which terms others may use the plan; null where the city has not said.</summary>
    public LicenceDocument? Licence { get; set; }

    /// <summary>The items of the sheet; null in what was stored before plans could say them.</summary>
    public IReadOnlyList<SheetItemDocument>? Sheet { get; set; }

    /// <summary>The names of the policy tree's levels from the top.</summary>
    public IReadOnlyList<string> Levels { get; set; } = [];

    public IReadOnlyList<PolicyDocument> Policies { get; set; } = [];

    /// <summary>The ids of the plan's departments in the taxonomy, in the plan's order.</summary>
    public IReadOnlyList<string> DepartmentIds { get; set; } = [];

    /// <summary>The source's own list of measures, to compare with the sheets.</summary>
    public IReadOnlyList<ListRowDocument> List { get; set; } = [];

    public IReadOnlyList<MethodDocument> Methods { get; set; } = [];

    public IReadOnlyList<DoubtDocument> Doubts { get; set; } = [];

    /// <summary>What the period means where its text cannot be read; null where it can.</summary>
    public PeriodInterpretation? StatedPeriod { get; set; }

    /// <summary>True where a year is judged by a target that was revised after its end.</summary>
    public bool JudgeRevisedTargets { get; set; }

    /// <summary>True where departments are asked for the outlook of final targets.</summary>
    public bool Outlook { get; set; }

    public string? PublisherCode { get; set; }

    public IReadOnlyList<UnitDocument> Units { get; set; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Steps { get; set; } = [];

    /// <summary>市が公表するサイト: until it is set, every page says 見本サイト and keeps search engines away. Not part of the plan file.</summary>
    public bool PublishedByCity { get; set; }
}
