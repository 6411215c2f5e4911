namespace ActionPlans.Forms;

/// <summary>
/// The units and steps of a plan's own as they are typed, a line each: コマ＝回, ケース＝24個, ひろば; the words of one step with 、 between them.
/// </summary>
public static class NotationLines
{
    private static readonly char[] EqualsSigns = ['＝', '='];

    public static string Of(IEnumerable<UnitDocument> units) => FormText.Joined(units.Select(
        u => u.SameAs is null && u.Factor is null ? u.Unit : $"{u.Unit}＝{FormText.Number(u.Factor)}{u.SameAs}"));

    public static IReadOnlyList<UnitDocument> Units(string? text) => [.. FormText.Lines(text).Select(Unit)];

    public static string Of(IEnumerable<IReadOnlyList<string>> steps) => FormText.Joined(steps.Select(words => string.Join('、', words)));

    public static IReadOnlyList<IReadOnlyList<string>> Steps(string? text) => [.. FormText.Lines(text).Select(
        line => line.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static UnitDocument Unit(string line)
    {
        var sides = line.Split(EqualsSigns, 2, StringSplitOptions.TrimEntries);
        var worth = sides.ElementAtOrDefault(1) ?? "";
        var number = string.Concat(worth.TakeWhile(IsOfNumber));
        var isNumber = FormText.TryNumber(number, out var factor);
        return new UnitDocument
        {
            Unit = sides[0],
            SameAs = FormText.Clean(isNumber ? worth[number.Length..] : worth),
            Factor = isNumber ? factor : null,
        };
    }

    // Digits of either width, with comma and point; ㎡ and half a character are none.
    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is (>= '０' and <= '９') or ',' or '.' or '，' or '．';
}
