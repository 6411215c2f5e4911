using System.Globalization;

namespace ActionPlans.Domain.Validation;

/// <summary>The messages of all issues: what is wrong, and how to correct it.</summary>
public static class PlanMessages
{
    private static readonly Dictionary<string, (string Japanese, string English)> Texts = new(
        [
            .. PlanFileMessages.Texts, .. DepartmentMessages.Texts, .. NotationMessages.Texts,
            .. ResultMessages.Texts, .. ChangeMessages.Texts, .. ReportMessages.Texts, .. FindingMessages.Texts,
        ],
        StringComparer.Ordinal);

    /// <summary>Every code that validation may report.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    internal static string Format(string code, bool japanese, IReadOnlyList<string> arguments)
    {
        var (ja, en) = Texts[code];
        // A No. may begin with "No." itself.
        return string.Format(CultureInfo.InvariantCulture, japanese ? ja : en, [.. arguments])
            .Replace("No.No.", "No.", StringComparison.Ordinal);
    }
}
