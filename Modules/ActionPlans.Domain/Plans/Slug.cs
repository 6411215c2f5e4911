using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Plans;

/// <summary>Slugs: the names of plans, policies and departments in URLs.</summary>
public static partial class Slug
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 40;

    /// <summary>Lower-case letters, digits and inner hyphens: "city-2021".</summary>
    public static bool IsValid(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return slug.Length <= Longest && SlugForm().IsMatch(slug);
    }

    /// <summary>A measure's No. is part of its URL too: letters of either case, digits and inner hyphens, "R1-1".</summary>
    public static bool IsValidNo(string no)
    {
        ArgumentNullException.ThrowIfNull(no);
        return no.Length <= Longest && NoForm().IsMatch(no);
    }

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\z")]
    private static partial Regex NoForm();
}
