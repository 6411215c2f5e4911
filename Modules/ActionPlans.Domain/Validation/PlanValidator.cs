using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Decides whether a plan can be read. Editor, import, recipe step and command line all ask here, so that there is one rule.
/// All errors are reported at once; findings that are no errors are warnings.
/// </summary>
public static class PlanValidator
{
    /// <summary>Validates a whole plan.</summary>
    public static IReadOnlyList<PlanIssue> Validate(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var issues = new IssueCollector();
        Validate(document, issues);
        return issues.Issues;
    }

    /// <summary>The errors of a plan; warnings keep nothing from being stored or published.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="places">What the paths of the errors begin with; none for all errors.</param>
    public static List<PlanIssue> Errors(PlanDocument document, params string[] places)
        => [.. Validate(document).Where(i => i.Severity == IssueSeverity.Error
            && (places is [] || Array.Exists(places, p => i.Path.StartsWith(p, StringComparison.Ordinal))))];

    internal static void Validate(PlanDocument document, IssueCollector issues)
    {
        if (document.Format != PlanDocument.CurrentFormat)
        {
            issues.Error(
                "format_unsupported", "$.format", document.Format.ToString(CultureInfo.InvariantCulture), $"{EarlierFormats.First}",
                $"{PlanDocument.CurrentFormat}");
        }

        TextRules.Check(document, issues);
        TextRules.Slug(document.Interpretation.Slug, "$.interpretation.slug", issues);
        if (document.ReadPeriod() is null)
        {
            PeriodRules.Unreadable(document.Period, "$.period", issues);
        }

        SuccessionRules.Check(document, issues);
        CheckLicence(document, issues);
        CheckPublisherCode(document, issues);
        SheetRules.Check(document, issues);
        CheckMethods(document, issues);
        GradeRules.Check(document, issues);
        NotationRules.Check(document.Interpretation, issues);
        PolicyRules.Check(document, issues);
        DepartmentRules.Check(document, issues);
        MeasureRules.Check(document, issues);
        ResultRules.Check(document, issues);
        SummaryRules.Check(document, issues);
        SourceFindings.Check(document, issues);
    }

    // It becomes a link; "javascript:" and the like are no addresses of terms.
    private static void CheckLicence(PlanDocument document, IssueCollector issues)
    {
        if (document.Licence?.Address is { } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)))
        {
            issues.Error("licence_address_invalid", "$.licence.address", address);
        }
    }

    private static void CheckPublisherCode(PlanDocument document, IssueCollector issues)
    {
        if (document.Interpretation.PublisherCode is { } code && !LocalGovernmentCode.IsValid(code))
        {
            issues.Error("publisher_code_invalid", "$.interpretation.publisherCode", code);
        }
    }

    private static void CheckMethods(PlanDocument document, IssueCollector issues)
    {
        var methods = document.Interpretation.Methods;
        UniqueVersions([.. methods.Select(m => (m.Version, m.From))], "$.interpretation.methods", issues);
        for (var i = 0; i < methods.Count; i++)
        {
            if (methods[i].NearFrom is <= 0 or >= 100)
            {
                issues.Error(
                    "threshold_invalid",
                    $"$.interpretation.methods[{i}].nearFrom",
                    methods[i].NearFrom!.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    // Two versions that bear one number, or begin in one year, would leave open which holds.
    internal static void UniqueVersions(IReadOnlyList<(int Version, FiscalYear From)> versions, string path, IssueCollector issues)
    {
        var numbers = new HashSet<int>();
        var starts = new HashSet<FiscalYear>();
        for (var i = 0; i < versions.Count; i++)
        {
            var isNew = numbers.Add(versions[i].Version) & starts.Add(versions[i].From);
            if (!isNew)
            {
                issues.Error("version_duplicate", $"{path}[{i}]", $"{versions[i].Version}, {versions[i].From}");
            }
        }
    }
}
