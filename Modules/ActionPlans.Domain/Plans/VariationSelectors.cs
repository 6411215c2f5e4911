using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>Characters that choose one shape of the character before them, such as U+E0100 in 葛󠄀.</summary>
internal static class VariationSelectors
{
    public static bool Contains(Rune rune)
        => rune.Value is (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef) or (>= 0x180b and <= 0x180d) or 0x180f;
}
