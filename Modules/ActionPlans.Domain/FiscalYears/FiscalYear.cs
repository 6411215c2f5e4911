using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>
/// A Japanese fiscal year (年度): 1 April to 31 March, named after the calendar year in which it begins.
/// 令和3年度 is the fiscal year 2021 and ends on 31 March 2022.
/// </summary>
[JsonConverter(typeof(FiscalYearJsonConverter))]
public readonly partial record struct FiscalYear : IComparable<FiscalYear>
{
    /// <summary>The first fiscal year this product reads: 昭和元年度.</summary>
    public const int Earliest = 1926;

    /// <summary>The last fiscal year this product reads.</summary>
    public const int Latest = 2199;

    // The first fiscal year that bears an era's name. 平成31年度 and 令和元年度 are the same year, 2019.
    private static readonly (string Name, char Letter, int FirstYear)[] Eras =
    [
        ("令和", 'R', 2019),
        ("平成", 'H', 1989),
        ("昭和", 'S', 1926),
    ];

    /// <param name="startYear">The western calendar year in which the fiscal year begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public FiscalYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, Latest);
        StartYear = startYear;
    }

    /// <summary>The western calendar year in which the fiscal year begins.</summary>
    public int StartYear { get; }

    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March of the following calendar year.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>令和3年度, 令和元年度, 平成30年度.</summary>
    public string JapaneseName => $"{JapaneseShortName}年度";

    /// <summary>令和3, 令和元: for the heads of narrow columns.</summary>
    public string JapaneseShortName
    {
        get
        {
            foreach (var (name, _, first) in Eras)
            {
                if (StartYear >= first)
                {
                    var year = StartYear - first + 1;
                    return name + (year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture));
                }
            }

            return StartYear.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>2021年度.</summary>
    public string WesternName => string.Create(CultureInfo.InvariantCulture, $"{StartYear}年度");

    /// <summary>The fiscal year that holds a day: 31 March 2022 lies in 2021.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>
    /// Reads a fiscal year as people write it: 令和3年度, 令和元年度, 平成31年度, R3, H31, 2021, 2021年度,
    /// in full or half width, with or without spaces. Era years that never came, such as 平成37年度 in an old plan, are read as what they meant
    /// (2025).
    /// </summary>
    /// <returns>False for anything else; never throws.</returns>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        year = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return false;
        }

        if (!TryNormalize(text, out var normalized))
        {
            return false;
        }

        var match = Written().Match(normalized);
        if (!match.Success)
        {
            return false;
        }

        var digits = match.Groups["year"].Value;
        var number = digits == "元" ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
        var era = match.Groups["era"].Value;
        if (era.Length > 0)
        {
            if (number is 0 or > 99)
            {
                return false;
            }

            var first = Array.Find(Eras, e => e.Name == era || e.Letter == char.ToUpperInvariant(era[0])).FirstYear;
            number = first + number - 1;
        }
        else if (digits == "元")
        {
            return false;
        }

        if (number is < Earliest or > Latest)
        {
            return false;
        }

        year = new FiscalYear(number);
        return true;
    }

    /// <summary>
    /// The years from one to another, both included; empty when <paramref name="to"/> lies before <paramref name="from"/>.
    /// </summary>
    public static IEnumerable<FiscalYear> Range(FiscalYear from, FiscalYear to)
    {
        for (var year = from.StartYear; year <= to.StartYear; year++)
        {
            yield return new FiscalYear(year);
        }
    }

    public int CompareTo(FiscalYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    public override string ToString() => JapaneseName;

    private static bool TryNormalize(string text, out string normalized)
    {
        normalized = "";
        try
        {
            normalized = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
            return true;
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate: not a year
        }
    }

    [GeneratedRegex(@"^(?:(?<era>令和|平成|昭和|[RHSrhs])\.?)?(?<year>元|[0-9]{1,4})(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
