using System.Text.Json;

namespace ActionPlans.Domain.Serialization;

/// <summary>The items of the official sheet where a plan does not say them.</summary>
public static class SheetItems
{
    private static readonly Dictionary<SheetField, string> Labels = new()
    {
        [SheetField.No] = "No.",
        [SheetField.Name] = "取組内容",
        [SheetField.ComprehensivePlan] = "総合計画体系",
        [SheetField.Policy] = "体系",
        [SheetField.Class] = "分類",
        [SheetField.Departments] = "主担当課",
        [SheetField.RelatedDepartments] = "関係課",
        [SheetField.Period] = "取組期間",
        [SheetField.Overview] = "概要",
        [SheetField.Means] = "手段",
        [SheetField.Schedule] = "年次計画",
        [SheetField.Indicators] = "指標",
        [SheetField.Achievements] = "取組実績",
        [SheetField.Evaluation] = "評価",
    };

    /// <summary>
    /// The sheet of a plan that says nothing of it: every item that the program knows, by its general name. Related departments, which few
    /// plans have, then stand with the lead ones.
    /// </summary>
    public static IReadOnlyList<SheetItemDocument> Default { get; } =
        [.. Enum.GetValues<SheetField>()
            .Where(f => f != SheetField.RelatedDepartments)
            .Select(f => new SheetItemDocument { Item = f, Joined = f == SheetField.Policy })];

    /// <summary>The sheet that every plan had by the first version of the format, which could not say another.</summary>
    public static IReadOnlyList<SheetItemDocument> Version1 { get; } = [.. Default.Select(i => i with
    {
        Label = i.Item switch
        {
            SheetField.Overview => "概要・方向性（現状と課題・どのような状態になるのか）",
            SheetField.Means => "手段（事業内容・どのようなことを行うのか）",
            _ => LabelOf(i.Item!.Value),
        },
    })];

    /// <summary>An item's name in the plan format: "means".</summary>
    public static string KeyOf(SheetField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>What an item is called where the plan gives it no name.</summary>
    public static string LabelOf(SheetField field) => Labels[field];
}
