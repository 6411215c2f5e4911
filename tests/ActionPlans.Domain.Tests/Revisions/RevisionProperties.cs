using ActionPlans.Domain.Revisions;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds whatever two people write at the same time.</summary>
[Properties(Arbitrary = [typeof(RevisionGenerators), typeof(PlanGenerators)], MaxTest = 300)]
public sealed class RevisionProperties
{
    [Property]
    public void Equal_texts_have_equal_tokens_and_others_have_not(ThreeTexts<MeasureDocument> measures, ThreeTexts<AnnualResultDocument> results)
    {
        Assert.Equal(PlanJson.HashPart(measures.Stored) == PlanJson.HashPart(measures.Typed), DocumentRevision.Of(measures.Stored).Equals(DocumentRevision.Of(measures.Typed)));
        Assert.Equal(PlanJson.HashPart(results.Stored) == PlanJson.HashPart(results.Typed), DocumentRevision.Of(results.Stored).Equals(DocumentRevision.Of(results.Typed)));
    }

    [Property]
    public void A_token_is_read_as_it_was_written(PlanDocument plan, ThreeTexts<AnnualResultDocument> results)
    {
        foreach (var revision in new[] { DocumentRevision.Of(plan), DocumentRevision.Of(results.Opened), DocumentRevision.Absent })
        {
            Assert.True(DocumentRevision.TryParse(revision.ToString(), out var read));
            Assert.Equal(revision, read);
            Assert.Equal(revision.ToString(), read.ToString());
            Assert.Matches("^[A-Za-z0-9%/:,._~-]+$", revision.ToString());
        }
    }

    [Property]
    public void The_order_in_which_things_were_entered_does_not_count(ThreeTexts<AnnualResultDocument> results)
        => Assert.Equal(
            DocumentRevision.Of(results.Stored),
            DocumentRevision.Of(results.Stored with { Actuals = results.Stored.Actuals.Reverse().ToDictionary() }));

    [Property]
    public void Nobody_is_asked_where_nothing_of_another_is_lost(ThreeTexts<MeasureDocument> texts)
    {
        Assert.Null(RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Opened, texts.Typed));
        Assert.Null(RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Stored, texts.Stored));
    }

    [Property]
    public void Somebody_is_asked_wherever_another_stored_something_that_would_be_lost(ThreeTexts<MeasureDocument> texts)
        => Check(texts, m => [m.Name, m.Overview, m.Class, string.Join(' ', m.Departments), PlanJson.WritePart(m.Indicators), PlanJson.WritePart(m.Schedule.Lines), m.Interpretation?.Note]);

    [Property]
    public void Each_actual_stands_for_itself(ThreeTexts<AnnualResultDocument> texts)
        => Check(texts, r => [r.Achievements, $"{r.Sample}", .. new[] { texts.Opened, texts.Stored, texts.Typed }.SelectMany(t => t.Actuals.Keys).Distinct().Order(StringComparer.Ordinal).Select(k => r.Actuals.GetValueOrDefault(k))]);

    [Property]
    public void What_is_taken_is_stored_and_the_rest_is_as_typed(ThreeTexts<MeasureDocument> measures, ThreeTexts<AnnualResultDocument> results, int choice)
    {
        Take(measures, choice);
        Take(results, choice);
    }

    // Properties as the test sees them, compared one by one, against what the comparison says.
    private static void Check<T>(ThreeTexts<T> texts, Func<T, IReadOnlyList<string?>> properties)
        where T : class
    {
        var (opened, stored, typed) = (properties(texts.Opened), properties(texts.Stored), properties(texts.Typed));
        var expected = new[] { ChangedBy.Other, ChangedBy.Me, ChangedBy.Both }.ToDictionary(b => b, _ => 0);
        for (var i = 0; i < opened.Count; i++)
        {
            if (stored[i] != typed[i])
            {
                expected[stored[i] == opened[i] ? ChangedBy.Me : typed[i] == opened[i] ? ChangedBy.Other : ChangedBy.Both]++;
            }
        }

        var conflict = RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Stored, texts.Typed);
        var found = conflict?.Changes.Where(c => c.Property != "schedule/notes").ToLookup(c => c.By);
        if (expected[ChangedBy.Other] + expected[ChangedBy.Both] > 0)
        {
            Assert.All(expected, e => Assert.Equal(e.Value, found![e.Key].Count()));
            Assert.All(conflict!.Changes, c => Assert.NotEmpty(c.Differences));
        }
        else
        {
            Assert.True(found is null || !found[ChangedBy.Other].Concat(found[ChangedBy.Both]).Any());
        }
    }

    private static void Take<T>(ThreeTexts<T> texts, int choice)
        where T : class
    {
        if (RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Stored, texts.Typed) is not { } conflict)
        {
            return;
        }

        Assert.Equal(PlanJson.HashPart(texts.Typed), PlanJson.HashPart(conflict.Take([])));
        Assert.Equal(PlanJson.HashPart(texts.Stored), PlanJson.HashPart(conflict.Take(conflict.Changes.Select(c => c.Property))));
        var taken = conflict.Changes.Where((_, i) => ((choice >> (i % 30)) & 1) == 1).Select(c => c.Property).ToArray();
        var merged = conflict.Take(taken);
        // Against the stored text only what was not taken differs; it is a decision now, and asks no more.
        Assert.Null(RevisionConflict.Between(DocumentRevision.Of(texts.Stored), texts.Stored, merged));
        var rest = Entries(texts.Stored).Except(Entries(merged)).Union(Entries(merged).Except(Entries(texts.Stored))).Select(e => e.Split(':')[0]).Distinct();
        Assert.Equal(conflict.Changes.Select(c => c.Property).Except(taken).Order(StringComparer.Ordinal), rest.Order(StringComparer.Ordinal));
    }

    private static string[] Entries<T>(T document)
        where T : class
        => DocumentRevision.Of(document).ToString().Split(',');
}
