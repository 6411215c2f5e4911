using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActionPlans.Domain.Attainment;
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
                Statuses = hasResults ? WordsOfStatuses(plan) : [],
                Hints = PageHint.All(links, plan),
                WordOf = WordOf(plan),
                Measures = plan.Measures.Select(m => new
                {
                    m.No,
                    m.Name,
                    m.Class,
                    Address = links.Measure(plan, m),
                    Departments = m.Leads.Select(l => l.Text),
                    Path = string.Join(" › ", m.Policy.Lineage.Select(n => n.Label)),
                    Statuses = years.Where(_ => hasResults)
                        .ToDictionary(MeasureFilterQuery.Key, y => Keys(m.Judge(y))),
                    Texts = MeasureText.Of(m).Where(t => t.Place == TextPlace.Text).Select(Row),
                }),
            },
            Compact);
    }

    // What is typed, with the key that the script compares: a grade takes precedence over a status of the same name.
    private static Dictionary<string, string> WordsOfStatuses(Plan plan)
    {
        var words = SearchQuestion.GradeWords(plan).ToDictionary(g => g.Key, g => AttainmentFormatter.GradeKey(g.Value));
        foreach (var (word, status) in SearchQuestion.Statuses)
        {
            words.TryAdd(word, AttainmentFormatter.KeyOf(status));
        }

        return words;
    }

    // A grade whose meaning changed over the years is shown by its mark.
    private static Dictionary<string, string> WordOf(Plan plan)
    {
        var words = AttainmentFormatter.Statuses.ToDictionary(AttainmentFormatter.KeyOf, AttainmentFormatter.Of);
        foreach (var grades in plan.Methods.SelectMany(m => m.Grades?.Grades ?? []).GroupBy(g => g.Mark))
        {
            string[] names = [.. grades.Select(AttainmentFormatter.Of).Distinct()];
            words[AttainmentFormatter.GradeKey(grades.Key)] = names.Length == 1 ? names[0] : grades.Key;
        }

        return words;
    }

    // The key of the status, and of the grade behind it: met grade-A.
    private static string Keys(Attainment judged)
        => judged.Grade is null
            ? AttainmentFormatter.KeyOf(judged.Status)
            : $"{AttainmentFormatter.KeyOf(judged.Status)} {AttainmentFormatter.KeyOf(judged.Standing)}";

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
