using System.Collections.Frozen;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Values;

/// <summary>
/// How the values of a plan are written: the units and steps of every plan (<see cref="Units"/>, <see cref="DeedSteps"/>), and those
/// that it defines itself. Immutable.
/// </summary>
public sealed class Notation
{
    // What is below the first of a plan's own steps: 設計に至らず.
    private const int BelowFirst = -1;

    private readonly OwnUnits _units;
    private readonly FrozenDictionary<string, int> _steps;

    /// <param name="units">The plan's own units; those that cannot be understood are left out.</param>
    /// <param name="steps">
    /// The words of each of its own steps, from the lowest step; of a word that is repeated the first one counts.
    /// </param>
    internal Notation(OwnUnits units, IReadOnlyList<IReadOnlyList<string>> steps)
    {
        _units = units;
        OwnSteps = steps;
        _steps = steps.SelectMany((words, step) => words.Select(word => (Word: Fold(word), Step: step)))
            .Where(s => s.Word.Length > 0).DistinctBy(s => s.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Word, s => s.Step, StringComparer.Ordinal);
        DoneFrom = _steps.Where(s => DeedSteps.Read(s.Key) is { Position: >= DeedSteps.Done }).Select(s => s.Value)
            .DefaultIfEmpty(steps.Count - 1).Min();
    }

    /// <summary>The units and steps of every plan, without any of its own.</summary>
    public static Notation Standard { get; } = new(new OwnUnits([]), []);

    /// <summary>The units that the plan defines itself, as it writes them; empty where it has none.</summary>
    public IReadOnlyList<UnitDocument> OwnUnits => _units.Written;

    /// <summary>The words of each step that the plan defines itself, from the lowest step; empty where it has none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OwnSteps { get; }

    /// <summary>The index in <see cref="OwnSteps"/> of the step from which on a deed is done; -1 where there are none.</summary>
    public int DoneFrom { get; }

    /// <summary>A word as values are compared by it: width and forms made plain, without spaces; empty where it is none.</summary>
    internal static string Fold(string word) => ValueText.TryFold(word, out var folded) ? folded : "";

    /// <summary>What a unit of the plan's own is worth; null for other units.</summary>
    internal OwnUnit? FindUnit(string unit) => _units.Find(unit);

    /// <summary>Reads a step of a deed: one of the plan's own, else one of every plan.</summary>
    /// <param name="folded">Folded text.</param>
    internal DeedStep? ReadStep(string folded) => ReadOwnStep(folded) is { } own
        ? new DeedStep(own, own, DoneFrom, IsOwn: true)
        : DeedSteps.Read(folded);

    private int? ReadOwnStep(string folded)
    {
        if (_steps.TryGetValue(folded, out var step) || _steps.TryGetValue(DeedSteps.WithoutEnding(folded), out step))
        {
            return step;
        }

        var isDenied = DeedSteps.Denied(folded) is { } deed && _steps.ContainsKey(deed);
        return isDenied ? BelowFirst : null;
    }
}
