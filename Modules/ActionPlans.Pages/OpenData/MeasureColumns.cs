using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <summary>What the plan says of a measure, behind its No. and name.</summary>
internal static class MeasureColumns
{
    public static IReadOnlyList<DataColumn<Measure>> Of(Plan plan) =>
    [
        new(new("ページの名前", "Name of the page", DataType.Text, "取組のページのアドレスに使う名前。"), m => m.Slug),
        new(new("総合計画体系", "Comprehensive plan", DataType.Text, "総合計画の体系での位置。"), m => m.ComprehensivePlan),
        .. plan.Tree.Levels.Select((level, i) => new DataColumn<Measure>(
            new($"体系{i + 1}（{level}）", $"Policy, level {i + 1}", DataType.Text, $"計画の体系の{i + 1}段目。"),
            m => m.Policy.Lineage.ElementAtOrDefault(i)?.Label)),
        new(
            new("再掲の体系", "Listed again under", DataType.Text, "もう一度載せる体系。上の段から「›」でつなぎ、1つを1行で。"),
            m => string.Join('\n', m.AlsoUnder.Select(n => n.Path))),
        new(new("分類", "Class", DataType.Text, "取組の分類。"), m => m.Class),
        new(PlanTables.Departments, m => PlanTables.NamesOf(m.Departments)),
        new(new("取組期間", "Period", DataType.Text, "取組の期間。計画に書かれたとおり。"), m => m.Period.Text),
        new(
            new("開始年度", "First fiscal year", DataType.WholeNumber, "取組の期間の最初の年度を西暦で。"),
            m => DataTable.Number(m.Period.From.StartYear)),
        new(
            new("終了年度", "Last fiscal year", DataType.WholeNumber, "取組の期間の最後の年度を西暦で。"),
            m => DataTable.Number(m.Period.To.StartYear)),
        new(
            new("終えた年度", "Ended in", DataType.WholeNumber, "期間の途中で終えた取組の、最後に取り組んだ年度を西暦で。終えていなければ空です。"),
            m => m.Ended is { } ended ? DataTable.Number(ended.In.StartYear) : null),
        new(
            new("終わり方", "Ended as", DataType.Text, "期間の途中で終えた取組の終わり方。完了、中止、統合のどれか。"),
            m => m.Ended is { } ended ? MeasureLife.Word(ended.As) : null),
        new(new("終わりの説明", "Ended, note", DataType.Text, "期間の途中で終えた理由、統合した先など。"), m => m.Ended?.Note),
        new(new("前の計画", "Earlier plan", DataType.Text, "引き継いだ取組のある前の計画の、アドレスに使う名前。"), m => m.Predecessor?.Plan),
        new(new("前の計画での取組No.", "Measure number in the earlier plan", DataType.Text, "前の計画での番号。"), m => m.Predecessor?.No),
        new(new("概要・方向性", "Overview", DataType.Text, "概要・方向性。計画に書かれたとおり。"), m => m.Overview),
        new(new("手段", "Means", DataType.Text, "手段。計画に書かれたとおり。"), m => m.Means),
        new(new("指標の数", "Number of indicators", DataType.WholeNumber, "取組の指標の数。", "個"), m => DataTable.Number(m.Indicators.Count)),
        new(
            new("指標がない理由", "Why without indicator", DataType.Text, "計画に書かれた、指標がない理由。"), m => m.NoIndicatorReason),
        new(
            new("現在の主担当課", "Lead departments today", DataType.Text, "主担当課の現在の名称。組織改編で引き継いだ課があれば、その課。"),
            m => PlanTables.NamesOf(m.Leads.Select(l => l.Department))),
        new(
            new("関係課", "Related departments", DataType.Text, "主担当課に協力する課。計画に書かれた名称。2つ以上あるときは「、」で区切ります。"),
            m => PlanTables.NamesOf(m.RelatedDepartments)),
    ];
}
