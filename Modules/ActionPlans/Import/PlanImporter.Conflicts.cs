namespace ActionPlans.Cms.Import;

/// <content>The messages where the site and the file do not agree.</content>
public sealed partial class PlanImporter
{
    private IEnumerable<string> DuplicatePlans(IEnumerable<ContentItem> plans, string slug)
    {
        var items = plans.DistinctBy(p => p.ContentItemId).ToArray();
        if (items.Length > 1)
        {
            yield return S[
                "Two plans in the CMS have the name \"{0}\" in addresses ({1}). Give the copy another or delete it; nothing was imported.",
                slug,
                string.Join("、", items.Select(i => i.DisplayText))];
        }
    }

    private string DuplicateMeasures(IGrouping<string, StandingMeasure> measures) => S[
        "No.{0} stands twice in the CMS ({1}). Give the copy another No. or delete it; nothing was imported.",
        measures.Key,
        string.Join("、", measures.Select(m => m.Newest.DisplayText))];

    private static void Announce(IEnumerable<(string Label, ImportAction Action)> targets, PlanImportReport report)
    {
        foreach (var (label, action) in targets)
        {
            var place = action switch
            {
                ImportAction.Create => report.Created,
                ImportAction.Keep => report.Unchanged,
                _ => report.Updated,
            };
            place.Add(label);
        }
    }

    private IEnumerable<string> Conflicts<T>(ImportTarget<T> target)
        where T : class
    {
        if (target.Action != ImportAction.Conflict)
        {
            yield break;
        }

        yield return target.HasDraft
            ? S["{0} has a draft in the CMS. Publish or discard it, or bring the file up to date; nothing was imported.", target.Label]
            : S["{0} was edited in the CMS since the last import. Bring the file up to date; nothing was imported.", target.Label];
        foreach (var difference in target.Differences)
        {
            yield return S[
                "{0} {1}: CMS \"{2}\", file \"{3}\"", target.Label, difference.Path, difference.One ?? "", difference.Other ?? ""];
        }
    }
}
