using ActionPlans.Domain.Revisions;

namespace ActionPlans.Forms;

/// <summary>A property that somebody changed while another edited it, with its name for people.</summary>
/// <param name="InnerPlaces">The names of the places inside of it, one for each difference; empty where it is one text.</param>
public sealed record TextChange(RevisionChange Change, string Place, IReadOnlyList<string> InnerPlaces);

/// <summary>Everything that an editor writes into an item, as one text that has a revision and can be compared.</summary>
public abstract class PlanItemText
{
    /// <summary>What the names of the properties begin with that say why a draft changes what is published.</summary>
    public const string ChangePrefix = "change/";

    public abstract DocumentRevision Revision { get; }

    /// <summary>Where a typed text would overwrite what another stored since it was opened; empty where it would not.</summary>
    /// <param name="opened">The revision with which the form was opened.</param>
    /// <param name="typed">What was typed, of the same type as this stored text.</param>
    public abstract IReadOnlyList<TextChange> ConflictsWith(DocumentRevision opened, PlanItemText typed);

    /// <summary>Where a later version differs, but for the reason of the change; the places are named for people.</summary>
    public abstract IEnumerable<DocumentDifference> DifferencesTo(PlanItemText later);

    // The record around a part of the plan format has no name of its own.
    protected static string PlaceOf<T>(string path) => DocumentPathFormatter.Place<T>(path).TrimStart(' ', '›');
}

/// <inheritdoc/>
/// <typeparam name="T">A record whose properties have names for people, by
/// <see cref="System.ComponentModel.DescriptionAttribute"/>.</typeparam>
public sealed class PlanItemText<T>(T text) : PlanItemText
    where T : class
{
    private readonly T _text = text;

    public override DocumentRevision Revision => DocumentRevision.Of(_text);

    public override IReadOnlyList<TextChange> ConflictsWith(DocumentRevision opened, PlanItemText typed)
        => [.. RevisionConflict.Between(opened, _text, ((PlanItemText<T>)typed)._text)
            // Whoever changes the text gives a reason: a reason of their own alone is nothing to decide about.
            .Where(c => c.By is not ChangedBy.Me || !c.Property.StartsWith(ChangePrefix, StringComparison.Ordinal))
            .Select(c => new TextChange(c, PlaceOf<T>(c.Path), [.. c.Differences.Select(d => InnerPlace(c.Path, d.Path))]))];

    public override IEnumerable<DocumentDifference> DifferencesTo(PlanItemText later)
        => DocumentDifference.Between(_text, ((PlanItemText<T>)later)._text, eachValue: true)
            .Where(d => !d.Path.StartsWith("$.change", StringComparison.Ordinal))
            .Select(d => d with { Path = PlaceOf<T>(d.Path) });

    private static string InnerPlace(string outer, string inner)
        => inner == outer ? "" : PlaceOf<T>(inner)[PlaceOf<T>(outer).Length..].Trim(' ', '›');
}
