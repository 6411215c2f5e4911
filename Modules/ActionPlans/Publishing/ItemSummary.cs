using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>An item in a list that is not ours.</summary>
/// <param name="Facts">Where it belongs: its period, class or departments.</param>
/// <param name="Text">How its text begins; null where it has none.</param>
public sealed record ItemSummary(IReadOnlyList<string> Facts, string? Text)
{
    private const int LongestText = 120;

    public static ItemSummary Of(ContentItem item, DepartmentTerms departments)
    {
        switch (item.ContentType)
        {
            case ContentTypes.ActionPlan:
                var plan = item.GetOrCreate<ActionPlanPart>();
                return Of([plan.Publisher, plan.Period], null);
            case ContentTypes.Measure:
                var sheet = PlanContent.ToDocument(item, departments);
                return Of([sheet.Class, .. sheet.Departments], sheet.Overview);
            case ContentTypes.AnnualResult:
                return Of([], item.GetOrCreate<AnnualResultPart>().Achievements);
            default:
                return Of([], item.GetOrCreate<YearSummaryPart>().Lead);
        }
    }

    private static ItemSummary Of(IEnumerable<string?> facts, string? text)
    {
        var line = text?.ReplaceLineEndings(" ").Trim();
        return new ItemSummary(
            [.. facts.OfType<string>().Where(f => f.Trim().Length > 0)], string.IsNullOrEmpty(line) ? null : Shorten(line));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Never through the middle of a surrogate pair.
        var length = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"{text[..length]}…";
    }
}
