using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>How the official sheet is shown and spoken of, whatever its items and their order.</summary>
internal static class SheetFormatter
{
    /// <summary>What a department writes of a year: 取組実績と評価.</summary>
    public static string ResultWords(this Sheet sheet)
    {
        string[] labels = [.. sheet.ResultTexts.Select(i => i.ShortLabel)];
        return labels.Length == 0 ? "実績" : string.Join(labels.Length > 2 ? '、' : 'と', labels);
    }

    /// <summary>The first words of the items that tell what a measure is: 概要, 手段, 年次計画.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isIn">Which items to name.</param>
    public static IEnumerable<string> Words(this Sheet sheet, Func<SheetItem, bool> isIn)
        => sheet.Items.Where(isIn).Select(i => i.ShortLabel.Split('・')[0]);

    /// <summary>True for 概要 and 手段, whose beginning stands at the head of a measure's page.</summary>
    public static bool IsAbout(SheetItem item) => item.Field is SheetField.Overview or SheetField.Means;

    /// <summary>True for what is told on the sheet alone.</summary>
    public static bool IsLong(SheetItem item)
        => IsAbout(item) || item.Field == SheetField.Schedule || item is { Field: null, IsResultText: false };

    /// <summary>The CSS classes of a field.</summary>
    /// <param name="fields">All fields of the sheet, from the top.</param>
    /// <param name="index">The place of the field.</param>
    public static string Css(IReadOnlyList<IReadOnlyList<SheetItem>> fields, int index)
    {
        if (IsTall(fields, index))
        {
            return "ap-row ap-tall";
        }

        if (IsTall(fields, index - 1) || IsTall(fields, index - 2))
        {
            return "ap-row ap-side";
        }

        return fields[index][0] switch
        {
            { Field: SheetField.No } => "ap-row ap-sheet-no",
            { Field: SheetField.Overview or SheetField.Means } or { Field: null, IsResultText: false } => "ap-block",
            _ => "ap-row",
        };
    }

    // The policies need room; where two short fields follow, these stand beside them.
    private static bool IsTall(IReadOnlyList<IReadOnlyList<SheetItem>> fields, int index)
        => index >= 0
            && index + 2 < fields.Count
            && fields[index].Any(i => i.Field == SheetField.Policy)
            && IsShort(fields[index + 1])
            && IsShort(fields[index + 2]);

    private static bool IsShort(IReadOnlyList<SheetItem> field)
        => field is [{ Field: SheetField.Class or SheetField.Departments }];
}
