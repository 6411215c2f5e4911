using System.Globalization;

namespace ActionPlans.Domain.Validation;

/// <summary>Something that is wrong with a plan file, or that the city should look at.</summary>
/// <param name="Code">What it is, for programs: "department_unknown".</param>
/// <param name="Path">Where it is, as a JSON path: "$.measures[38].departments[0]".</param>
/// <param name="Severity">Errors keep a plan from being read; warnings do not.</param>
/// <param name="Arguments">The values that the messages name.</param>
public sealed record PlanIssue(string Code, string Path, IssueSeverity Severity, IReadOnlyList<string> Arguments)
{
    public static PlanIssue Error(string code, string path, params string[] arguments) => new(code, path, IssueSeverity.Error, arguments);

    /// <summary>What is wrong and how to correct it, in Japanese.</summary>
    public string JapaneseMessage => PlanMessages.Format(Code, japanese: true, Arguments);

    /// <summary>What is wrong and how to correct it, in English.</summary>
    public string EnglishMessage => PlanMessages.Format(Code, japanese: false, Arguments);

    /// <summary>What is wrong and how to correct it, in the current UI culture, with the code, which helps support.</summary>
    public string Message()
    {
        var isJapanese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja";
        return $"{PlanMessages.Format(Code, isJapanese, Arguments)} [{Code}]";
    }

    /// <summary>The message with its place in the file.</summary>
    public string MessageWithPlace() => $"{Path}: {Message()}";

    public override string ToString() => $"{Path}: {EnglishMessage} [{Code}]";
}

/// <summary>How much an issue weighs.</summary>
public enum IssueSeverity
{
    /// <summary>A finding: the plan can be published, the city should know.</summary>
    Warning,

    /// <summary>The plan cannot be read.</summary>
    Error,
}

/// <summary>Collects issues, so that all are reported at once.</summary>
internal sealed class IssueCollector
{
    // A hostile file must not turn into an endless report. Each severity has its own room: no warning may crowd out an error.
    private const int MaxPerSeverity = 1000;

    private readonly List<PlanIssue> _issues = [];
    private int _errors;
    private int _warnings;

    public IReadOnlyList<PlanIssue> Issues => _issues;

    public bool HasErrors => _errors > 0;

    /// <summary>True when further warnings would not be kept, so that looking for them may end.</summary>
    public bool HasAllWarnings => _warnings >= MaxPerSeverity;

    public void Error(string code, string path, params string[] arguments) => Add(code, path, IssueSeverity.Error, arguments);

    public void Warning(string code, string path, params string[] arguments) => Add(code, path, IssueSeverity.Warning, arguments);

    private void Add(string code, string path, IssueSeverity severity, string[] arguments)
    {
        ref var count = ref severity == IssueSeverity.Error ? ref _errors : ref _warnings;
        if (count < MaxPerSeverity)
        {
            count++;
            _issues.Add(new PlanIssue(code, path, severity, [.. arguments.Select(Shorten)]));
        }
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
