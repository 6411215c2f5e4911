namespace ActionPlans.Domain.Plans;

/// <summary>The natural order of a No. as a column.</summary>
public static class NaturalSortKey
{
    /// <summary>Longer than the key of any valid No.</summary>
    public const int Length = 200;

    // An index must not fail over a No. that no editor would let through.
    public static string Of(string no)
    {
        var key = NaturalOrder.SortKey(no);
        return key.Length <= Length ? key : key[..Length];
    }
}
