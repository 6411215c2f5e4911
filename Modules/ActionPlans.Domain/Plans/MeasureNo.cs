namespace ActionPlans.Domain.Plans;

/// <summary>The No. of a measure as people read it.</summary>
public static class MeasureNo
{
    private static readonly string[] Prefixes = ["No.", "No ", "№", "Ｎｏ"];

    /// <summary>No.16; a No. that begins so itself stands alone.</summary>
    public static string Label(string no)
    {
        ArgumentNullException.ThrowIfNull(no);

        return Array.Exists(Prefixes, p => no.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? no : $"No.{no}";
    }
}
