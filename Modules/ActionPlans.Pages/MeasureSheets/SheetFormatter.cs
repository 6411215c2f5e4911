using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>How the official sheet is shown and spoken of, whatever its items and their order.</summary>
public static class SheetFormatter
{
    /// <summary>What a department writes of a year: 取組実績と評価.</summary>
    public static string ResultWords(this Sheet sheet)
    {
        string[] labels = [.. sheet.ResultTexts.Select(i => i.ShortLabel).DefaultIfEmpty("実績")];
        return string.Join(labels.Length > 2 ? '、' : 'と', labels);
    }

    /// <summary>The first words of the items that tell what a measure is: 概要, 手段, 年次計画.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isIn">Which items to name.</param>
    public static IEnumerable<string> Words(this Sheet sheet, Func<SheetItem, bool> isIn)
        => sheet.Items.Where(isIn).Select(i => i.ShortLabel.Split('・')[0]);

    /// <summary>True for 概要 and 手段, whose beginning stands at the head of a measure's page.</summary>
    public static bool IsAbout(SheetItem item) => item.Field is SheetField.Overview or SheetField.Means;

    /// <summary>True for the items that a measure's page shows in full only when its sheet is unfolded.</summary>
    public static bool IsLong(SheetItem item)
        => IsAbout(item) || item.Field == SheetField.Schedule || item is { Field: null, IsResultText: false };

    /// <summary>How a field stands on the sheet.</summary>
    /// <param name="fields">All fields of the sheet, from the top.</param>
    /// <param name="index">The place of the field.</param>
    public static SheetForm FormOf(IReadOnlyList<IReadOnlyList<SheetItem>> fields, int index)
    {
        if (IsTall(fields, index))
        {
            return SheetForm.Tall;
        }

        if (IsTall(fields, index - 1) || IsTall(fields, index - 2))
        {
            return SheetForm.Side;
        }

        return fields[index][0] switch
        {
            { Field: SheetField.No } => SheetForm.No,
            { Field: SheetField.Overview or SheetField.Means } or { Field: null, IsResultText: false } => SheetForm.Block,
            _ => SheetForm.Row,
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
        => field is [{ Field: SheetField.Class or SheetField.Departments or SheetField.RelatedDepartments }];
}

/// <summary>How a field stands on the sheet.</summary>
public enum SheetForm
{
    /// <summary>Its name at the side, over the whole width.</summary>
    Row,

    /// <summary>The No., which on paper stands in the line above.</summary>
    No,

    /// <summary>Over two thirds of the width, with two others beside it.</summary>
    Tall,

    /// <summary>Beside a tall one.</summary>
    Side,

    /// <summary>Its name above a long text.</summary>
    Block,
}
