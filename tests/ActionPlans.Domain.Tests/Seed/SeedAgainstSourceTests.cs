using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The seed says word for word what the source document says. The source is read by a reader of its own.</summary>
public sealed class SeedAgainstSourceTests
{
    private static readonly IReadOnlyList<SourceSheet> Sheets = SourceSheets.Read(SeedPlan.Source);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 39)];

    [Fact]
    public void The_source_has_as_many_sheets_as_the_plan_has_measures() => Assert.Equal(Sheets.Count, SeedPlan.Document.Measures.Count);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_sheet_is_the_same_item_by_item(int no)
    {
        var sheet = Sheets[no - 1];
        var measure = SeedPlan.Document.Measures[no - 1];
        Assert.Equal($"{sheet.No}", measure.No);
        AssertSame(sheet.Name, measure.Name);
        AssertSame(sheet.Tree, [measure.ComprehensivePlan!, .. measure.Policy]);
        AssertSame(sheet.Departments, measure.Departments);
        Assert.Equal(sheet.Class is null, measure.Class is null);
        AssertSame(sheet.Class ?? "", measure.Class ?? "");
        AssertSame(sheet.Period, measure.Period);
        AssertSame(sheet.Overview, measure.Overview!);
        AssertSame(sheet.Means, measure.Means!);
        AssertSame(sheet.Schedule, [.. measure.Schedule.Lines.SelectMany(l => l).Select(e => e.Text), .. measure.Schedule.Notes]);
        Assert.Equal(sheet.NoIndicatorReason is null, measure.NoIndicatorReason is null);
        AssertSame(sheet.NoIndicatorReason ?? "", measure.NoIndicatorReason ?? "");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_indicators_and_their_targets_are_the_same_cell_by_cell(int no)
    {
        var sheet = Sheets[no - 1];
        var measure = SeedPlan.Document.Measures[no - 1];
        AssertSame([.. sheet.Indicators.Select(i => i.Name)], [.. measure.Indicators.Select(i => i.Name)]);
        foreach (var (source, indicator) in sheet.Indicators.Zip(measure.Indicators))
        {
            Assert.Equal([2021, 2022, 2023, 2024, 2025], indicator.Targets.Keys.Select(y => y.StartYear));
            AssertSame(source.Cells, [.. indicator.Targets.Values]);
        }
    }

    [Fact]
    public void Chapter_1_is_the_same_from_end_to_end()
    {
        var chapter = SeedPlan.Document.Chapters[0];
        var lines = SeedPlan.Source.Split('\n').ToList();
        var start = lines.LastIndexOf("第1章 アクションプランについて");
        var end = lines.LastIndexOf("第2章 アクションプラン取組一覧");
        Assert.Equal(
            SourceText.Fold(string.Concat(lines[start..end])),
            SourceText.Fold(chapter.Heading + string.Concat(chapter.Sections.Select(s => s.Heading + string.Concat(s.Paragraphs)))));
    }

    [Fact]
    public void The_legend_of_the_sheet_is_complete_and_in_the_source()
    {
        var section = Assert.Single(SeedPlan.Document.Chapters[1].Sections);
        Assert.Equal(11, section.Terms.Count);
        AssertInSource(section.Heading + string.Concat(section.Paragraphs));
        AssertInSource(string.Concat(section.Terms.Select(t => t.Term + t.Text)));
    }

    [Fact]
    public void Title_page_contact_and_closing_notes_are_in_the_source()
    {
        AssertInSource(string.Concat(SeedPlan.Document.TitlePage));
        Assert.StartsWith(SourceText.Fold(string.Concat(SeedPlan.Document.TitlePage)), SeedPlan.FoldedSource, StringComparison.Ordinal);
        AssertInSource(string.Concat(SeedPlan.Document.Contact));
        Assert.EndsWith(
            SourceText.Fold(string.Concat(SeedPlan.Document.Contact.Concat(SeedPlan.Document.ClosingNotes))),
            SeedPlan.FoldedSource,
            StringComparison.Ordinal);
        AssertInSource(SeedPlan.Document.Title);
        AssertInSource(SeedPlan.Document.Period);
    }

    [Fact]
    public void Contact_lines_stand_in_the_raw_source()
        => Assert.All(SeedPlan.Document.Contact, line => Assert.Contains(line, SeedPlan.Source, StringComparison.Ordinal));

    [Fact]
    public void Every_row_of_the_list_is_in_the_source()
        => Assert.All(SeedPlan.Document.List, row =>
        {
            AssertInSource(row.Name + row.Departments);
            Assert.All(row.Policy, AssertInSource);
        });

    [Fact]
    public void Every_policy_is_in_the_table_of_contents_or_on_a_sheet()
    {
        var policies = SeedPlan.Document.Policies;
        Assert.All(policies.Concat(policies.SelectMany(p => p.Children)), p => AssertInSource($"{p.Number} {p.Name}"));
        Assert.All(policies.SelectMany(p => p.Children).SelectMany(p => p.Children), p => AssertInSource(p.Name));
    }

    private static void AssertSame(string source, string plan) => Assert.Equal(SourceText.Fold(source), SourceText.Fold(plan));

    private static void AssertSame(IReadOnlyList<string> source, IReadOnlyList<string> plan)
        => Assert.Equal(source.Select(SourceText.Fold), plan.Select(SourceText.Fold));

    private static void AssertInSource(string text)
        => Assert.Contains(SourceText.Fold(text), SeedPlan.FoldedSource, StringComparison.Ordinal);
}
