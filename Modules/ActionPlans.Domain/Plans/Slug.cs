using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>Slugs: the names of plans, policies, departments and measures in URLs.</summary>
public static partial class Slug
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 40;

    /// <summary>The longest No. that is no name in URLs itself, in characters.</summary>
    public const int LongestNo = 20;

    /// <summary>Lower-case letters, digits and inner hyphens: "city-2021".</summary>
    public static bool IsValid(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return slug.Length <= Longest && SlugForm().IsMatch(slug);
    }

    /// <summary>Letters of either case, digits and inner hyphens, "R1-1": a No. that is the name of its measure in URLs.</summary>
    public static bool IsName(string no)
    {
        ArgumentNullException.ThrowIfNull(no);
        return no.Length <= Longest && NoForm().IsMatch(no);
    }

    /// <summary>A measure's No. as it is printed: one line, without spaces around it.</summary>
    public static bool IsValidNo(string no)
        => IsName(no) || (no.Length is > 0 and <= LongestNo && no.Trim().Length == no.Length && no.All(IsShown));

    /// <summary>
    /// The name of a measure in URLs: the one that the plan states, else one made of its No. (i-1-1 of Ⅰ-1-(1)); empty where none can be
    /// made of it.
    /// </summary>
    /// <param name="no">The No. as it is printed.</param>
    /// <param name="stated">What the plan states; null where it states none.</param>
    public static string OfMeasure(string no, string? stated)
    {
        ArgumentNullException.ThrowIfNull(no);
        return stated ?? (IsName(no) ? no : Made(no));
    }

    /// <summary>The name of a measure in URLs; empty where none is stated and none can be made of its No.</summary>
    public static string Of(MeasureDocument measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return OfMeasure(measure.No, measure.Interpretation?.Slug);
    }

    private static string Made(string no)
        => IsValidNo(no) ? Parts().Replace(no.Normalize(NormalizationForm.FormKC), "-").Trim('-').ToLowerInvariant() : "";

    // What is no character has no normal form.
    private static bool IsShown(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\z")]
    private static partial Regex NoForm();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Parts();
}
