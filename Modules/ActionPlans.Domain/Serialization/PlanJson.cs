using System.Collections;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Serialization;

/// <summary>The result of reading a plan file: the plan and its document, or errors; warnings in either case.</summary>
public sealed record PlanReadResult(PlanDocument? Document, Plan? Plan, IReadOnlyList<PlanIssue> Issues)
{
    public IEnumerable<PlanIssue> Errors => Issues.Where(i => i.Severity == IssueSeverity.Error);

    public IEnumerable<PlanIssue> Warnings => Issues.Where(i => i.Severity == IssueSeverity.Warning);
}

/// <summary>Reads and writes the plan format (<c>*.plan.json</c>).</summary>
public static class PlanJson
{
    /// <summary>Larger files are refused before they are parsed.</summary>
    public const int LargestFileInMegabytes = 32;

    // The deepest part of the format, the policy tree, has two levels of JSON for one of policy.
    private const int DeepestNesting = 64;

    /// <summary>How the plan format maps to its types; also what its JSON Schema is generated from.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static JsonSerializerOptions Compact { get; } = new(Options) { WriteIndented = false };

    /// <summary>Reads a plan. Never throws on invalid input: all errors are reported at once, with their JSON paths.</summary>
    public static PlanReadResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        var issues = new IssueCollector();
        var document = Parse<PlanDocument>(json, issues);
        if (document is null)
        {
            return new PlanReadResult(null, null, issues.Issues);
        }

        PlanLimits.CheckFile(document, issues);
        PlanValidator.Validate(document, issues);
        if (issues.HasErrors)
        {
            return new PlanReadResult(null, null, issues.Issues);
        }

        var plan = PlanFactory.Build(document);
        return new PlanReadResult(document, plan, [.. issues.Issues, .. ActualQuestions.Of(plan, document)]);
    }

    /// <summary>Reads one part of a plan, such as a schedule, checking its structure only.</summary>
    /// <returns>The part, or null with the errors.</returns>
    public static T? ReadPart<T>(string json, out IReadOnlyList<PlanIssue> errors)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);

        var issues = new IssueCollector();
        var part = Parse<T>(json, issues);
        errors = issues.Issues;
        return part;
    }

    /// <summary>
    /// Writes a plan with its measures in natural order and its years from the first to the last: the same plan always gives the same text.
    /// </summary>
    public static string Write(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return JsonSerializer.Serialize(Canonical(document), Options) + "\n";
    }

    /// <summary>Writes one part of a plan.</summary>
    public static string WritePart<T>(T part) => JsonSerializer.Serialize(part, Options);

    /// <summary>Writes one part of a plan in one line: equal parts always give the same text.</summary>
    public static string WriteCompact<T>(T part) => part switch
    {
        MeasureDocument measure => JsonSerializer.Serialize(Canonical(measure), Compact),
        AnnualResultDocument result => JsonSerializer.Serialize(Canonical(result), Compact),
        _ => JsonSerializer.Serialize(part, Compact),
    };

    /// <summary>
    /// A hash of the plan's content: equal for equal plans, whatever the order of measures and years in the file. Lower-case SHA-256.
    /// </summary>
    public static string Hash(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        return HashText(Write(document with { Schema = null }));
    }

    /// <summary>A hash of one part's content: equal for equal parts, whatever the order of years in the file. Lower-case SHA-256.</summary>
    public static string HashPart<T>(T part) => HashText(part switch
    {
        MeasureDocument measure => WritePart(Canonical(measure)),
        AnnualResultDocument result => WritePart(Canonical(result)),
        _ => WritePart(part),
    });

    private static string HashText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static PlanDocument Canonical(PlanDocument document) => document with
    {
        Measures = [.. document.Measures.OrderBy(m => m.No, NaturalOrder.Instance).Select(Canonical)],
        Results = [.. document.Results.OrderBy(r => r.Measure, NaturalOrder.Instance).ThenBy(r => r.Year)
            .ThenBy(r => r.Interim ?? DateOnly.MaxValue).Select(Canonical)],
        Summaries = [.. document.Summaries.OrderBy(s => s.Year)],
    };

    private static MeasureDocument Canonical(MeasureDocument measure) => measure with
    {
        Indicators = [.. measure.Indicators.Select(i => i with { Targets = i.Targets.OrderBy(t => t.Key).ToDictionary() })],
        Texts = Sorted(measure.Texts),
    };

    private static AnnualResultDocument Canonical(AnnualResultDocument result) => result with
    {
        Actuals = Sorted(result.Actuals),
        Notes = Sorted(result.Notes),
        Preliminary = [.. result.Preliminary.Order(StringComparer.Ordinal)],
        Outlooks = Sorted(result.Outlooks),
        Texts = Sorted(result.Texts),
    };

    private static Dictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> texts)
        => texts.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary();

    private static T? Parse<T>(string json, IssueCollector issues)
        where T : class
    {
        if (json.Length > LargestFileInMegabytes * 1024 * 1024)
        {
            issues.Error("json_too_large", "$", $"{LargestFileInMegabytes}");
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            JsonStructure.Check(parsed.RootElement, Options.GetTypeInfo(typeof(T)), "$", issues);
            var part = issues.HasErrors ? null : parsed.Deserialize<T>(Options);
            return part is PlanDocument plan ? EarlierFormats.Upgrade(plan) as T : part;
        }
        catch (JsonException e)
        {
            issues.Error("json_syntax", "$", $"{e.LineNumber + 1}", $"{e.BytePositionInLine + 1}");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            issues.Error("json_broken_text", "$"); // a key or the file itself holds half a character (a lone surrogate)
            return null;
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = DeepestNesting,
            // The files are read by people; they are never put into a web page as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
        };
        options.MakeReadOnly();
        return options;
    }

    // Optional lists that are empty and flags that are false are left out: a measure without indicators shows none.
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => !p.IsRequired))
        {
            property.ShouldSerialize = (_, value) => value switch
            {
                null or false => false,
                ScheduleDocument schedule => schedule.Lines.Count + schedule.Notes.Count > 0,
                string => true,
                IEnumerable items => items.GetEnumerator().MoveNext(),
                _ => true,
            };
        }
    }
}
