using System.Globalization;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// How large a plan may be. The largest plans of cities have some hundred measures with a handful of indicators each; what is far beyond
/// would make pages that no phone shows, and keep the site from answering anybody else.
/// </summary>
public static class PlanLimits
{
    public const int Measures = 2_000;

    public const int IndicatorsOfMeasure = 50;

    public const int Indicators = 5_000;

    /// <summary>Of any other list, such as departments, paragraphs or opinions.</summary>
    public const int List = 1_000;

    /// <summary>Of one sheet, all its texts together, in characters.</summary>
    public const int SheetText = 100_000;

    /// <summary>The longest text of one item, in characters. The longest of a real sheet has about 300.</summary>
    public const int Text = 20_000;

    /// <summary>
    /// The longest name or value of one year, in characters: it is repeated on many pages.
    /// </summary>
    public const int Name = 500;

    /// <summary>The longest name of an item of the sheet, in characters: it stands before its text on every sheet.</summary>
    public const int Label = 100;

    /// <summary>The longest mark of a grade, unit or step, in characters: it stands in the cells of tables.</summary>
    public const int Mark = 20;

    /// <summary>The most grades of a scale.</summary>
    public const int Grades = 20;

    /// <summary>The most items of a sheet.</summary>
    public const int SheetItems = 50;

    // Limits of a whole file. In a CMS, where measures are saved one by one, each is checked alone.
    internal static void CheckFile(PlanDocument document, IssueCollector issues)
    {
        if (document.Measures.Count > Measures)
        {
            issues.Error("measures_too_many", "$.measures", Number(document.Measures.Count), Number(Measures));
        }

        var indicators = document.Measures.Sum(m => m.Indicators.Count);
        if (indicators > Indicators)
        {
            issues.Error("indicators_too_many", "$.measures", Number(indicators), Number(Indicators));
        }
    }

    internal static int LongestList(string item) => item switch
    {
        "measures" or "results" => int.MaxValue,
        "list" => Measures,
        "indicators" => IndicatorsOfMeasure,
        "sheet" => SheetItems,
        "grades" => Grades,
        _ => List,
    };

    internal static int LongestText(string item) => item switch
    {
        "title" or "publisher" or "name" or "number" or "class" or "heading" or "term" or "levels" or "policy" or "departments"
            or "relatedDepartments" or "successor" or "otherSuccessors" or "to" or "body" or "category" => Name,
        "targets" or "actuals" or "alsoUnder" => Name,
        "label" => Label,
        "mark" or "grade" or "unit" or "sameAs" or "steps" => Mark,
        _ => Text,
    };

    internal static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
