using System.Text.RegularExpressions;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>What a report changes of the text that residents read.</summary>
internal static partial class ReportChanges
{
    /// <param name="published">What they read.</param>
    /// <param name="reported">What they are to read.</param>
    /// <param name="measure">The measure, whose indicators have names; null where its plan has errors.</param>
    public static IReadOnlyList<VersionChange> Between(AnnualResultDocument? published, AnnualResultDocument? reported, Measure? measure)
        => [.. DocumentDifference.Between(published, reported).Select(d => new VersionChange(Place(d.Path, measure), d.One, d.Other))];

    // An indicator is known by its name, its key is ours.
    private static string Place(string path, Measure? measure)
        => Actual().Match(path) is { Success: true } match
            && measure?.Indicators.FirstOrDefault(i => i.Key == match.Groups["key"].Value) is { } indicator
            ? indicator.Name
            : DocumentPathFormatter.Place<AnnualResultDocument>(path);

    [GeneratedRegex(@"^\$\.actuals(\.(?<key>[^.\[\]]+)|\['(?<key>.*)'\])$")]
    private static partial Regex Actual();
}
