using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.StaticSearch;

/// <summary>
/// What the script of the static site's search knows of a plan (<c>search.json</c>): its texts as they are, and what is the same.
/// </summary>
public static class SearchFile
{
    // The script puts every text into the page as text.
    private static readonly JsonSerializerOptions Compact =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Plan plan, PlanLinks links, Synonyms synonyms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(synonyms);

        var hasResults = plan.LatestResultYear is not null;
        FiscalYear[] years = [.. plan.Period.Years.Union(plan.ResultYears)];
        return JsonSerializer.Serialize(
            new
            {
                Kanji = TextFolding.KanjiPairs,
                Synonyms = synonyms.Groups,
                Year = plan.HeadlineYear is { } headline ? MeasureFilterQuery.Key(headline) : null,
                Years = hasResults ? WaysToWrite(years) : [],
                Names = years.ToDictionary(MeasureFilterQuery.Key, y => y.JapaneseName),
                Statuses = SearchQuestion.Statuses.Where(_ => hasResults).ToDictionary(s => s.Key, s => AttainmentFormatter.KeyOf(s.Value)),
                Hints = PageHint.All(links, plan),
                WordOf = AttainmentFormatter.Statuses.ToDictionary(AttainmentFormatter.KeyOf, AttainmentFormatter.Of),
                Measures = plan.Measures.Select(m => new
                {
                    m.No,
                    m.Name,
                    m.Class,
                    Address = links.Measure(plan, m),
                    Departments = m.Leads.Select(l => l.Text),
                    Path = string.Join(" › ", m.Policy.Lineage.Select(n => n.Label)),
                    Statuses = years.Where(_ => hasResults)
                        .ToDictionary(MeasureFilterQuery.Key, y => AttainmentFormatter.KeyOf(m.Judge(y).Status)),
                    Texts = MeasureText.Of(m).Where(t => t.Place == TextPlace.Text).Select(Row),
                }),
            },
            Compact);
    }

    private static string[] Row(MeasureText text)
        => text.Year is { } year ? [text.Item, text.Text, MeasureFilterQuery.Key(year)] : [text.Item, text.Text];

    // 令和5, R5 and 2023 with the year that they mean.
    private static Dictionary<string, string> WaysToWrite(FiscalYear[] years)
    {
        var ways = years.ToDictionary(MeasureFilterQuery.Key, MeasureFilterQuery.Key, StringComparer.Ordinal);
        var numbers = Enumerable.Range(1, 99).Select(n => n.ToString(CultureInfo.InvariantCulture)).Prepend("元").ToArray();
        foreach (var era in (string[])["令和", "平成", "昭和", "R", "H", "S"])
        {
            foreach (var number in numbers)
            {
                if (FiscalYear.TryParse(era + number, out var year) && years.Contains(year))
                {
                    ways[era + number] = MeasureFilterQuery.Key(year);
                }
            }
        }

        return ways;
    }
}
