using ActionPlans.Domain.Attainment;

namespace ActionPlans.Forms;

/// <summary>The choice 高いほどよい, 低いほどよい or どちらでもない beside an indicator's name, and the rule that it stands for.</summary>
public static class DirectionChoice
{
    private const string Default = nameof(IndicatorDirection.Higher);

    /// <summary>False where several versions of the rule each have a direction of their own.</summary>
    public static bool IsOffered(IndicatorRow row) => row.Rules.Count < 2;

    /// <summary>The choice of an indicator as it is stored.</summary>
    public static void Open(IndicatorRow row)
    {
        row.DirectionOfTargets = SaidBy(row);
        if (row.Rules.Count == 0)
        {
            row.Direction = IsSaidByEveryTarget(row) ? row.DirectionOfTargets : Default;
        }
    }

    /// <summary>
    /// Brings the choice and the rules together after the form has changed. A row that a button has just added begins filled in.
    /// </summary>
    public static void Draw(IndicatorRow row, IReadOnlyList<FiscalYear> years)
    {
        Follow(row);
        for (var i = 0; i < row.Rules.Count; i++)
        {
            Begin(row.Rules[i], i, row.Direction, years);
        }

        if (row.Rules is [var only])
        {
            row.Direction ??= only.Direction;
            only.Direction = row.Direction;
        }
        else if (row.Rules.Count == 0)
        {
            row.Direction ??= Default;
        }
        else
        {
            row.Direction = null;
        }
    }

    /// <summary>Makes the choice a rule where the targets alone would be judged otherwise.</summary>
    public static void Apply(IndicatorRow row, IReadOnlyList<FiscalYear> years)
    {
        if (row.Rules.Count == 0 && row.Direction != Default && !(row.Direction == SaidBy(row) && IsSaidByEveryTarget(row)))
        {
            row.Rules.Add(new RuleRow());
            Begin(row.Rules[0], 0, row.Direction, years);
        }
    }

    // As the targets say, until somebody chooses otherwise.
    private static void Follow(IndicatorRow row)
    {
        var said = SaidBy(row);
        if (said != row.DirectionOfTargets && row.Direction == (row.DirectionOfTargets ?? Default))
        {
            row.Direction = said ?? Default;
        }

        row.DirectionOfTargets = said;
    }

    private static void Begin(RuleRow rule, int index, string? direction, IReadOnlyList<FiscalYear> years)
    {
        if (rule is { Version: null, From: null, Kind: null })
        {
            rule.Version = (index + 1).ToString(CultureInfo.InvariantCulture);
            rule.Kind = nameof(IndicatorKind.Level);
            // From when a further version holds, nobody but the editor knows.
            rule.From = index == 0 && years.Count > 0 ? FormText.Western(years[0]) : null;
        }

        rule.Direction ??= direction ?? Default;
    }

    private static string? SaidBy(IndicatorRow row)
        => Numbers(row).Select(TargetDirection.SaidBy).FirstOrDefault(d => d is not null)?.ToString();

    private static bool IsSaidByEveryTarget(IndicatorRow row)
        => Numbers(row).ToArray() is { Length: > 0 } targets && targets.All(t => TargetDirection.SaidBy(t)?.ToString() == SaidBy(row));

    private static IEnumerable<TargetValue> Numbers(IndicatorRow row)
        => row.Targets.Select(t => t.Text).Append(row.FinalText)
            .Select(t => TargetValue.Parse(FormText.Clean(t), row.Notation)).Where(t => t.IsNumeric);
}
