using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the plan's own units and steps: none may change how the values of every plan are read.</summary>
internal static class NotationRules
{
    // One step has no order.
    private const int FewestSteps = 2;

    public static void Check(PlanInterpretation plan, IssueCollector issues)
    {
        CheckUnits(plan.Units, issues);
        CheckSteps(plan.Steps, issues);
    }

    private static void CheckUnits(IReadOnlyList<UnitDocument> written, IssueCollector issues)
    {
        var units = new OwnUnits(written);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, unit) in written.Index())
        {
            var path = $"$.interpretation.units[{index}]";
            var name = Notation.Fold(unit.Unit);
            if (string.IsNullOrWhiteSpace(unit.Unit))
            {
                continue; // TextRules tells it
            }

            if (!names.Add(name))
            {
                issues.Error("unit_duplicate", $"{path}.unit", unit.Unit);
                continue;
            }

            Tell(OwnUnits.ProblemOfName(name), unit, path, issues);
            Tell(units.Resolve(name).Problem, unit, path, issues);
        }
    }

    private static void Tell(OwnUnitProblem problem, UnitDocument unit, string path, IssueCollector issues)
    {
        switch (problem)
        {
            case OwnUnitProblem.Name:
                issues.Error("unit_invalid", $"{path}.unit", unit.Unit);
                break;
            case OwnUnitProblem.NameKnown:
                issues.Error("unit_known", $"{path}.unit", unit.Unit);
                break;
            case OwnUnitProblem.BaseUnknown when !string.IsNullOrWhiteSpace(unit.SameAs):
                issues.Error("unit_base_unknown", $"{path}.sameAs", unit.Unit, unit.SameAs);
                break;
            case OwnUnitProblem.Circular:
                issues.Error("unit_circular", $"{path}.sameAs", unit.Unit, unit.SameAs!);
                break;
            case OwnUnitProblem.Factor:
                issues.Error("unit_factor_invalid", $"{path}.factor", unit.Unit);
                break;
            case OwnUnitProblem.FactorWithoutBase:
                issues.Error("unit_factor_without_base", $"{path}.factor", unit.Unit);
                break;
            default:
                break;
        }
    }

    private static void CheckSteps(IReadOnlyList<IReadOnlyList<string>> steps, IssueCollector issues)
    {
        const string Path = "$.interpretation.steps";
        if (steps.Count is > 0 and < FewestSteps)
        {
            issues.Error("steps_too_few", Path);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, words) in steps.Index())
        {
            if (words.Count == 0)
            {
                issues.Error("step_empty", $"{Path}[{index}]", PlanLimits.Number(index + 1));
            }

            foreach (var (place, word) in words.Index().Where(w => !string.IsNullOrWhiteSpace(w.Item)))
            {
                var folded = Notation.Fold(word);
                if (!MayBeStep(word, folded))
                {
                    issues.Error("step_invalid", $"{Path}[{index}][{place}]", word);
                }
                else if (!seen.Add(folded))
                {
                    issues.Error("step_duplicate", $"{Path}[{index}][{place}]", word);
                }
            }
        }
    }

    // A word that is read as something else already, 50%, → or —, or of which a part would be taken for a remark, is no step. 、 stands
    // between words.
    private static bool MayBeStep(string word, string folded)
        => folded.Length > 0
            && TargetValue.Parse(word).Kind is ValueKind.Text or ValueKind.Deed
            && ValueRemarks.Split(folded).Core == folded && !folded.Contains('、');
}
