using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Decides whether the results and summaries of a plan file may come into a site that has the plan already.</summary>
public static class ResultIntake
{
    /// <summary>All errors of the import at once; empty where there are none.</summary>
    /// <param name="file">The file. Its results and summaries count for the site's measures, not for its own.</param>
    /// <param name="site">
    /// The plan as the site has it, with its drafts and its record of changes; null where it has none of that name.
    /// </param>
    public static IReadOnlyList<PlanIssue> Check(PlanDocument file, PlanDocument? site)
    {
        ArgumentNullException.ThrowIfNull(file);

        var issues = new IssueCollector();
        PlanValidator.Validate(file, issues);
        if (site is null)
        {
            issues.Error("plan_unknown", "$.interpretation.slug", file.Interpretation.Slug);
        }
        else
        {
            ResultRules.Check(site with { Results = file.Results }, issues);
            CheckStanding(file.Results, site.Results, issues);
            var summaries = Summaries(file, site.History);
            SummaryRules.Check(site with { Summaries = summaries }, issues);
            CheckStanding(summaries, site.Summaries, issues);
        }

        // The file's own rules and the site's often find the same.
        return [.. issues.Issues.Where(i => i.Severity == IssueSeverity.Error).DistinctBy(i => (i.Code, i.Path))];
    }

    /// <summary>What a site will have after it took the plan of a file, and before it takes its results.</summary>
    /// <param name="site">The plan as the site has it; null where it has none of that name.</param>
    public static PlanDocument WithPlanOf(PlanDocument file, PlanDocument? site)
    {
        ArgumentNullException.ThrowIfNull(file);

        var numbers = file.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        return file with
        {
            Measures = [.. file.Measures, .. site?.Measures.Where(m => !numbers.Contains(m.No)) ?? []],
            Results = site?.Results ?? [],
            Summaries = site?.Summaries ?? [],
            History = site?.History ?? [],
        };
    }

    /// <summary>
    /// The summaries of a file as a site may take them. Its numbers of changes belong to the file's own record: those stay that the site
    /// has recorded too, entry for entry. Every site records what it published itself.
    /// </summary>
    public static IReadOnlyList<YearSummaryDocument> Summaries(PlanDocument file, IReadOnlyList<LedgerEntry> history)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(history);

        var shared = file.History.Select(e => (e.Seq, e.Hash))
            .Intersect(history.Select(e => (e.Seq, e.Hash)))
            .Select(e => e.Seq)
            .ToHashSet();
        return [.. file.Summaries.Select(s => s with { Changes = [.. s.Changes.Where(shared.Contains)] })];
    }

    private static void CheckStanding(
        IReadOnlyList<YearSummaryDocument> wanted, IReadOnlyList<YearSummaryDocument> standing, IssueCollector issues)
    {
        var known = standing.ToLookup(s => s.Year);
        for (var i = 0; i < wanted.Count; i++)
        {
            CheckStanding(
                "summary", $"$.summaries[{i}]", [wanted[i].Year.JapaneseName], known[wanted[i].Year], wanted[i], s => s.Draft,
                s => s with { Draft = false }, issues);
        }
    }

    private static void CheckStanding(
        IReadOnlyList<AnnualResultDocument> wanted, IReadOnlyList<AnnualResultDocument> standing, IssueCollector issues)
    {
        var known = standing.ToLookup(r => r.Subject());
        for (var i = 0; i < wanted.Count; i++)
        {
            CheckStanding(
                "result", $"$.results[{i}]", [wanted[i].Measure, wanted[i].Subject().YearName], known[wanted[i].Subject()], wanted[i],
                r => r.Draft, r => r with { Draft = false }, issues);
        }
    }

    // What says the same is left alone, published or not.
    private static void CheckStanding<T>(
        string kind, string path, string[] names, IEnumerable<T> standing, T wanted, Func<T, bool> isDraft, Func<T, T> textOf,
        IssueCollector issues)
        where T : class
    {
        var text = textOf(wanted);
        var hash = PlanJson.HashPart(text);
        var others = standing.Where(s => PlanJson.HashPart(textOf(s)) != hash).ToArray();
        if (Array.Exists(others, s => !isDraft(s)))
        {
            issues.Error($"{kind}_published", path, names);
        }
        else if (others is [var draft, ..])
        {
            foreach (var difference in DocumentDifference.Between(textOf(draft), text))
            {
                issues.Error(
                    $"{kind}_draft_differs", $"{path}{difference.Path[1..]}", [.. names, difference.One ?? "", difference.Other ?? ""]);
            }
        }
    }
}
