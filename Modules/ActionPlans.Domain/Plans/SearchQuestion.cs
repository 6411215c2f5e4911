using System.Text.RegularExpressions;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// A reader's question as it is understood: the words 「令和5年度 未達」 are conditions (status and fiscal year), not texts to look for.
/// Words in quotes stay texts, as do those that the plan has no answer to: while nothing is published, and a year beyond the plan.
/// </summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="Words">The words, as typed, that became conditions of the filter; empty where none did.</param>
public sealed partial record SearchQuestion(MeasureFilter Filter, IReadOnlyList<string> Words)
{
    /// <summary>What the pages call a status, and what people call it.</summary>
    public static IReadOnlyDictionary<string, AttainmentStatus> Statuses { get; }
        = new Dictionary<string, AttainmentStatus>(StringComparer.Ordinal)
        {
            ["達成"] = AttainmentStatus.Met,
            ["目標に近い"] = AttainmentStatus.Near,
            ["未達"] = AttainmentStatus.Missed,
            ["未達成"] = AttainmentStatus.Missed,
            ["未判定"] = AttainmentStatus.Undetermined,
            ["未公表"] = AttainmentStatus.NotPublished,
            ["結果待ち"] = AttainmentStatus.NotPublished,
            ["対象外"] = AttainmentStatus.NotApplicable,
            ["期間外"] = AttainmentStatus.OutsidePeriod,
        };

    /// <summary>Reads a question.</summary>
    /// <param name="asked">The filter as requested. A status or year that it has stays; the words are texts then.</param>
    /// <param name="plan">The plan that is asked.</param>
    public static SearchQuestion Of(MeasureFilter asked, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(plan);

        var terms = WordSearch.Terms(asked.Text);
        Reading[] read = [.. terms.Select(t => Read(t, asked, plan))];
        // Two of a kind, such as 達成 未達, cannot both hold.
        if (read.Count(r => r.Status is not null || r.Grade is not null) > 1
            || read.Count(r => r.Year is not null) > 1
            || read.All(r => r.IsText))
        {
            return new SearchQuestion(asked, []);
        }

        var rest = string.Join(' ', terms.Where((_, i) => read[i].IsText));
        return new SearchQuestion(
            asked with
            {
                Text = rest.Length > 0 ? rest : null,
                Status = asked.Status ?? Array.Find(read, r => r.Status is not null).Status,
                Grade = asked.Grade ?? Array.Find(read, r => r.Grade is not null).Grade,
                Year = asked.Year ?? Array.Find(read, r => r.Year is not null).Year,
            },
            [.. terms.Where((_, i) => !read[i].IsText)]);
    }

    private static Reading Read(string term, MeasureFilter asked, Plan plan)
    {
        var typed = TextFolding.Fold(term);
        if (plan.FindMeasure(typed) is not null)
        {
            return default;
        }

        var match = YearThenStatus().Match(WithDigits(typed));
        var years = match.Groups["year"];
        var word = match.Groups["status"].Value;
        var grade = GradeOf(word, plan);
        var status = grade is null && Statuses.TryGetValue(word, out var known) ? known : (AttainmentStatus?)null;
        var year = FiscalYear.TryParse(years.Value, out var parsed) ? parsed : (FiscalYear?)null;
        var isUnderstood = plan.LatestResultYear is not null
            && (word.Length == 0) == (status is null && grade is null)
            && (years.Length == 0) == (year is null)
            && (word.Length == 0 || (asked.Status is null && asked.Grade is null))
            && (year is null || (asked.Year is null && (plan.Period.Contains(year.Value) || plan.ResultYears.Contains(year.Value))));
        return isUnderstood ? new Reading(status, year, grade) : default;
    }

    /// <summary>What people call the plan's own grades, each with its mark: A, A評価, 評語A, 良好.</summary>
    public static IReadOnlyDictionary<string, string> GradeWords(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var grade in plan.Methods.SelectMany(m => m.Grades?.Grades ?? []))
        {
            string?[] ways = [grade.Mark, $"{grade.Mark}評価", $"評価{grade.Mark}", $"評語{grade.Mark}", grade.Name];
            foreach (var way in ways.OfType<string>())
            {
                words.TryAdd(TextFolding.Fold(way), grade.Mark);
            }
        }

        return words;
    }

    private static string? GradeOf(string word, Plan plan) => GradeWords(plan).GetValueOrDefault(word);

    // 令和五年度 as 令和5年度.
    private static string WithDigits(string typed)
        => KanjiYear().Replace(typed, m => $"{(m.Value.StartsWith('十') ? "1" : "")}{DigitOf(m.Value.TrimStart('十'))}");

    private static string DigitOf(string kanji) => kanji.Length == 0 ? "0" : $"{"〇一二三四五六七八九".IndexOf(kanji[0], StringComparison.Ordinal)}";

    [GeneratedRegex("^(?<year>(?:(?:令和|平成|昭和|[RHSrhs])(?:元|[0-9]{1,2})(?:年度?)?)|[0-9]{4}年度?)?の?(?<status>.*)$")]
    private static partial Regex YearThenStatus();

    [GeneratedRegex("(?<=令和|平成)(?:十[一二三四五六七八九]?|[一二三四五六七八九])")]
    private static partial Regex KanjiYear();

    private readonly record struct Reading(AttainmentStatus? Status, FiscalYear? Year, string? Grade)
    {
        public bool IsText => Status is null && Year is null && Grade is null;
    }
}
