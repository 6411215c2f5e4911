using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Values;

/// <summary>The units that a plan defines itself, and what each is worth.</summary>
internal sealed class OwnUnits
{
    // Beyond these a rate of two amounts could overflow.
    private const decimal LargestFactor = 1_000_000_000m;
    private const decimal SmallestFactor = 0.0001m;

    private readonly Dictionary<string, UnitDocument> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnUnit> _read = new(StringComparer.Ordinal);

    /// <param name="units">The units as the plan writes them; of one that is repeated the first counts.</param>
    public OwnUnits(IReadOnlyList<UnitDocument> units)
    {
        Written = units;
        foreach (var unit in units)
        {
            _written.TryAdd(Notation.Fold(unit.Unit), unit);
        }

        foreach (var name in _written.Keys.Where(n => ProblemOfName(n) == OwnUnitProblem.None))
        {
            if (Resolve(name) is ({ } own, OwnUnitProblem.None))
            {
                _read.Add(name, own);
            }
        }
    }

    public IReadOnlyList<UnitDocument> Written { get; }

    public OwnUnit? Find(string unit) => _read.Count == 0 ? null : _read.GetValueOrDefault(unit);

    /// <summary>What is wrong with a unit's name.</summary>
    /// <param name="name">The folded name.</param>
    public static OwnUnitProblem ProblemOfName(string name)
    {
        if (IsOfEveryPlan(name))
        {
            return OwnUnitProblem.NameKnown;
        }

        return Units.MayBeOwn(name) ? OwnUnitProblem.None : OwnUnitProblem.Name;
    }

    /// <summary>Follows a unit to what it is worth.</summary>
    /// <param name="name">The folded name.</param>
    /// <returns>What it is worth, or what is wrong.</returns>
    public (OwnUnit? Unit, OwnUnitProblem Problem) Resolve(string name)
    {
        var first = name;
        var factor = 1m;
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (_written.TryGetValue(name, out var unit))
        {
            if (!passed.Add(name))
            {
                return (null, name == first ? OwnUnitProblem.Circular : OwnUnitProblem.OfBase);
            }

            if (unit.SameAs is null)
            {
                return unit.Factor is null
                    ? (new OwnUnit(factor, name), OwnUnitProblem.None)
                    : (null, Own(OwnUnitProblem.FactorWithoutBase));
            }

            var times = unit.Factor ?? 1;
            if (!IsWithinLimits(times))
            {
                return (null, Own(OwnUnitProblem.Factor));
            }

            factor *= times;
            if (!IsWithinLimits(factor))
            {
                return (null, OwnUnitProblem.Factor);
            }

            name = Notation.Fold(unit.SameAs);
        }

        if (!IsOfEveryPlan(name))
        {
            return (null, Own(OwnUnitProblem.BaseUnknown));
        }

        var usual = Units.Fold(name, Notation.Standard)!;
        var (scale, baseUnit) = Units.Split(usual);
        return IsWithinLimits(factor * scale)
            ? (new OwnUnit(factor * scale, baseUnit), OwnUnitProblem.None)
            : (null, OwnUnitProblem.Factor);

        OwnUnitProblem Own(OwnUnitProblem problem) => passed.Count == 1 ? problem : OwnUnitProblem.OfBase;
    }

    private static bool IsOfEveryPlan(string name)
        => name.Length > 0 && Units.Fold(name, Notation.Standard) is { } usual && Units.IsKnown(usual, Notation.Standard);

    private static bool IsWithinLimits(decimal factor) => factor is >= SmallestFactor and <= LargestFactor;
}

/// <summary>What a unit of a plan's own is worth.</summary>
/// <param name="Factor">What one of it is in the base unit; 1 where it is another name of it.</param>
/// <param name="BaseUnit">The unit in which values are compared; the unit itself where it is no other's.</param>
internal sealed record OwnUnit(decimal Factor, string BaseUnit);

/// <summary>Why a unit of a plan's own cannot be used.</summary>
internal enum OwnUnitProblem
{
    None,

    /// <summary>The name is no word that can stand behind a number.</summary>
    Name,

    /// <summary>The name is a unit of every plan.</summary>
    NameKnown,

    /// <summary>What it is said to be is no known unit.</summary>
    BaseUnknown,

    /// <summary>It leads back to itself.</summary>
    Circular,

    /// <summary>The factor is not positive, too large or too small.</summary>
    Factor,

    /// <summary>A factor of nothing.</summary>
    FactorWithoutBase,

    /// <summary>Another unit of the plan, on which it rests, is wrong; that one tells.</summary>
    OfBase,
}
