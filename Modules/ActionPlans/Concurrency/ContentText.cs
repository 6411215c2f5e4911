using System.ComponentModel;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Concurrency;

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

/// <summary>Everything that the editor of a plan writes.</summary>
internal sealed record PlanText
{
    [Description("")]
    public required ChangeText Change { get; init; }

    [Description("市が公表するサイト")]
    public required bool PublishedByCity { get; init; }

    [Description("")]
    public required PlanDocument Plan { get; init; }
}

/// <summary>Everything that the editor of a measure writes.</summary>
internal sealed record MeasureText
{
    [Description("")]
    public required ChangeText Change { get; init; }

    /// <summary>The content item id.</summary>
    [Description("計画")]
    public required string Plan { get; init; }

    [Description("")]
    public required MeasureDocument Sheet { get; init; }
}

/// <summary>Everything that the editor of a result writes.</summary>
internal sealed record ResultText
{
    [Description("")]
    public required ChangeText Change { get; init; }

    [Description("")]
    public required AnnualResultDocument Result { get; init; }
}

/// <summary>Everything that the editor of a summary writes.</summary>
internal sealed record SummaryText
{
    [Description("")]
    public required ChangeText Change { get; init; }

    /// <summary>The content item id.</summary>
    [Description("計画")]
    public required string Plan { get; init; }

    [Description("")]
    public required YearSummaryDocument Summary { get; init; }
}

/// <summary>A property that somebody changed while another edited it, with its name for people.</summary>
public sealed record TextChange(RevisionChange Change, string Place, IReadOnlyList<string> InnerPlaces);

/// <summary>Our content items as texts that have a revision and can be compared.</summary>
public static class ContentText
{
    /// <summary>What the names of the properties begin with that say why a draft changes what is published.</summary>
    public const string ChangePrefix = "change/";

    /// <summary>The revision of an item's text. It says nothing of being published, nor of versions.</summary>
    public static DocumentRevision RevisionOf(ContentItem item, DepartmentTerms departments) => item.ContentType switch
    {
        ContentTypes.ActionPlan => DocumentRevision.Of(Plan(item, departments)),
        ContentTypes.Measure => DocumentRevision.Of(Measure(item, departments)),
        ContentTypes.AnnualResult => DocumentRevision.Of(Result(item)),
        ContentTypes.YearSummary => DocumentRevision.Of(Summary(item)),
        _ => throw new ArgumentException($"{item.ContentType} is no type of ours.", nameof(item)),
    };

    /// <summary>Where an item that was typed would overwrite what another stored since it was opened; empty where it would not.</summary>
    public static IReadOnlyList<TextChange> Conflicts(DocumentRevision opened, ContentItem stored, ContentItem typed, DepartmentTerms departments)
        => typed.ContentType switch
        {
            ContentTypes.ActionPlan => Conflicts(opened, Plan(stored, departments), Plan(typed, departments)),
            ContentTypes.Measure => Conflicts(opened, Measure(stored, departments), Measure(typed, departments)),
            ContentTypes.YearSummary => Conflicts(opened, Summary(stored), Summary(typed)),
            _ => Conflicts(opened, Result(stored), Result(typed)),
        };

    private static IReadOnlyList<TextChange> Conflicts<T>(DocumentRevision opened, T stored, T typed)
        where T : class
        => [.. (RevisionConflict.Between(opened, stored, typed)?.Changes ?? [])
            // Whoever changes the text gives a reason: his own alone is nothing to decide about.
            .Where(c => c.By is not ChangedBy.Me || !c.Property.StartsWith(ChangePrefix, StringComparison.Ordinal))
            .Select(c => new TextChange(c, Place<T>(c.Path), [.. c.Differences.Select(d => d.Path == c.Path ? "" : Place<T>(d.Path)[Place<T>(c.Path).Length..].Trim(' ', '›'))]))];

    // The record around a part of the plan format has no name of its own.
    private static string Place<T>(string path) => DocumentWords.Place<T>(path).TrimStart(' ', '›');

    private static PlanText Plan(ContentItem item, DepartmentTerms departments)
    {
        var part = item.GetOrCreate<ActionPlanPart>();
        return new PlanText { Change = ChangeText.Of(item), PublishedByCity = part.PublishedByCity, Plan = PlanContent.ToFrame(part, departments) };
    }

    private static MeasureText Measure(ContentItem item, DepartmentTerms departments)
        => new() { Change = ChangeText.Of(item), Plan = item.GetOrCreate<MeasurePart>().PlanContentItemId, Sheet = PlanContent.ToDocument(item, departments) };

    private static SummaryText Summary(ContentItem item)
    {
        var part = item.GetOrCreate<YearSummaryPart>();
        return new SummaryText { Change = ChangeText.Of(item), Plan = part.PlanContentItemId, Summary = PlanContent.ToDocument(part, part.Year ?? new FiscalYear(FiscalYear.Earliest)) };
    }

    // An editor may have chosen no year yet.
    private static ResultText Result(ContentItem item)
    {
        var part = item.GetOrCreate<AnnualResultPart>();
        return new ResultText { Change = ChangeText.Of(item), Result = PlanContent.ToDocument(part, part.MeasureContentItemId, part.Year ?? new FiscalYear(FiscalYear.Earliest)) };
    }
}
