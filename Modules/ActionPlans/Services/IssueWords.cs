using System.Globalization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Cms.Services;

/// <summary>Issues in the reader's language.</summary>
public static class IssueWords
{
    /// <summary>The message, and the code for whoever asks for help.</summary>
    public static string Message(this PlanIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);

        var text = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja" ? issue.JapaneseMessage : issue.EnglishMessage;
        return $"{text} [{issue.Code}]";
    }

    /// <summary>The message with its place in the file.</summary>
    public static string MessageWithPlace(this PlanIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);

        return $"{issue.Path}: {issue.Message()}";
    }
}
