namespace ActionPlans.Domain.Validation;

/// <summary>Something that is wrong with a plan file, or that the city should look at.</summary>
/// <param name="Code">What it is, for programs: "department_unknown".</param>
/// <param name="Path">Where it is, as a JSON path: "$.measures[38].departments[0]".</param>
/// <param name="Severity">Errors keep a plan from being read; warnings do not.</param>
/// <param name="Arguments">The values that the messages name.</param>
public sealed record PlanIssue(string Code, string Path, IssueSeverity Severity, IReadOnlyList<string> Arguments)
{
    /// <summary>What is wrong and how to mend it, in Japanese.</summary>
    public string JapaneseMessage => PlanMessages.Format(Code, japanese: true, Arguments);

    /// <summary>What is wrong and how to mend it, in English.</summary>
    public string EnglishMessage => PlanMessages.Format(Code, japanese: false, Arguments);

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

/// <summary>Gathers issues so that all are told at once.</summary>
internal sealed class IssueCollector
{
    private readonly List<PlanIssue> _issues = [];

    // A hostile file must not turn into an endless report.
    private const int MostIssues = 1000;

    public IReadOnlyList<PlanIssue> Issues => _issues;

    public bool HasErrors => _issues.Exists(i => i.Severity == IssueSeverity.Error);

    public void Error(string code, string path, params string[] arguments) => Add(code, path, IssueSeverity.Error, arguments);

    public void Warning(string code, string path, params string[] arguments) => Add(code, path, IssueSeverity.Warning, arguments);

    private void Add(string code, string path, IssueSeverity severity, string[] arguments)
    {
        if (_issues.Count < MostIssues)
        {
            _issues.Add(new PlanIssue(code, path, severity, [.. arguments.Select(Shorten)]));
        }
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
