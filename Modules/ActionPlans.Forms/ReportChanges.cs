using System.Text.RegularExpressions;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Outlooks;

namespace ActionPlans.Forms;

/// <summary>What a report changes of the text that residents read.</summary>
public static partial class ReportChanges
{
    /// <param name="published">What they read.</param>
    /// <param name="reported">What they are to read.</param>
    /// <param name="measure">The measure, whose indicators have names; null where its plan has errors.</param>
    public static IReadOnlyList<VersionChange> Between(AnnualResultDocument? published, AnnualResultDocument? reported, Measure? measure)
        => [.. DocumentDifference.Between(Named(published, measure), Named(reported, measure), eachValue: true)
            .Select(d => new VersionChange(Place(d.Path, measure), d.One, d.Other))];

    // An indicator is known by its name, its key is ours.
    private static string Place(string path, Measure? measure)
    {
        if (Actual().Match(path) is not { Success: true } match || NameOf(match.Groups["key"].Value, measure) is not { } name)
        {
            return DocumentPathFormatter.Place<AnnualResultDocument>(path);
        }

        return match.Groups["of"].Value switch
        {
            "notes" => $"{name}（{ActualFormatter.Note}）",
            "outlooks" => $"{name}（{OutlookWord(match.Groups["part"].Value)}）",
            _ => name,
        };
    }

    private static string OutlookWord(string part) => part switch
    {
        "reason" => OutlookFormatter.Reason,
        "next" => OutlookFormatter.Next,
        _ => OutlookFormatter.Name,
    };

    private static AnnualResultDocument? Named(AnnualResultDocument? result, Measure? measure)
        => result is null ? null : result with { Preliminary = [.. result.Preliminary.Select(key => NameOf(key, measure) ?? key)] };

    private static string? NameOf(string key, Measure? measure) => measure?.Indicators.FirstOrDefault(i => i.Key == key)?.Name;

    [GeneratedRegex(@"^\$\.(?<of>actuals|notes|outlooks)(\.(?<key>[^.\[\]]+)|\['(?<key>.*)'\])(\.(?<part>step|reason|next))?$")]
    private static partial Regex Actual();
}
