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

    /// <summary>True where a draft says what the file says, so that nothing of it would be lost.</summary>
    public static bool SaysTheSame(AnnualResultDocument draft, AnnualResultDocument wanted)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wanted);

        return PlanJson.HashPart(draft with { Draft = false }) == PlanJson.HashPart(wanted with { Draft = false });
    }

    /// <summary>True where a draft says what the file says, so that nothing of it would be lost.</summary>
    public static bool SaysTheSame(YearSummaryDocument draft, YearSummaryDocument wanted)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wanted);

        return PlanJson.HashPart(draft with { Draft = false }) == PlanJson.HashPart(wanted with { Draft = false });
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
            var path = $"$.summaries[{i}]";
            var year = wanted[i].Year;
            var found = known[year].ToArray();
            if (Array.Exists(found, s => !s.Draft))
            {
                issues.Error("summary_published", path, year.JapaneseName);
            }
            else if (Array.Find(found, s => !SaysTheSame(s, wanted[i])) is { } draft)
            {
                foreach (var difference in DocumentDifference.Between(draft with { Draft = false }, wanted[i] with { Draft = false }))
                {
                    issues.Error(
                        "summary_draft_differs",
                        $"{path}{difference.Path[1..]}",
                        year.JapaneseName,
                        difference.One ?? "",
                        difference.Other ?? "");
                }
            }
        }
    }

    private static void CheckStanding(
        IReadOnlyList<AnnualResultDocument> wanted, IReadOnlyList<AnnualResultDocument> standing, IssueCollector issues)
    {
        var known = standing.ToLookup(r => (r.Measure, r.Year));
        for (var i = 0; i < wanted.Count; i++)
        {
            var path = $"$.results[{i}]";
            var measure = wanted[i].Measure;
            var year = wanted[i].Year;
            var found = known[(measure, year)].ToArray();
            if (Array.Exists(found, r => !r.Draft))
            {
                issues.Error("result_published", path, measure, year.JapaneseName);
            }
            else if (Array.Find(found, r => !SaysTheSame(r, wanted[i])) is { } draft)
            {
                foreach (var difference in DocumentDifference.Between(draft with { Draft = false }, wanted[i] with { Draft = false }))
                {
                    issues.Error(
                        "result_draft_differs",
                        $"{path}{difference.Path[1..]}",
                        measure,
                        year.JapaneseName,
                        difference.One ?? "",
                        difference.Other ?? "");
                }
            }
        }
    }
}
