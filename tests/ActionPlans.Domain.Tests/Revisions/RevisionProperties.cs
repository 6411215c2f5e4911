using ActionPlans.Domain.Revisions;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds whatever two people write at the same time.</summary>
[Properties(Arbitrary = [typeof(RevisionGenerators), typeof(PlanGenerators)], MaxTest = 300)]
public sealed class RevisionProperties
{
    [Property]
    public void Equal_texts_have_equal_tokens_and_others_have_not(
        ThreeTexts<MeasureDocument> measures, ThreeTexts<AnnualResultDocument> results)
    {
        Assert.Equal(
            PlanJson.HashPart(measures.Stored) == PlanJson.HashPart(measures.Typed),
            DocumentRevision.Of(measures.Stored).Equals(DocumentRevision.Of(measures.Typed)));
        Assert.Equal(
            PlanJson.HashPart(results.Stored) == PlanJson.HashPart(results.Typed),
            DocumentRevision.Of(results.Stored).Equals(DocumentRevision.Of(results.Typed)));
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
        Assert.Empty(RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Opened, texts.Typed));
        Assert.Empty(RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Stored, texts.Stored));
    }

    [Property]
    public void Somebody_is_asked_wherever_another_stored_something_that_would_be_lost(ThreeTexts<MeasureDocument> texts)
        => Check(
            texts,
            m => [
                m.Name, m.Overview, m.Class, string.Join(' ', m.Departments), PlanJson.WritePart(m.Indicators),
                PlanJson.WritePart(m.Schedule.Lines), m.Interpretation?.Note,
            ]);

    [Property]
    public void Each_actual_stands_for_itself(ThreeTexts<AnnualResultDocument> texts)
        => Check(
            texts,
            r => [
                r.Achievements, $"{r.Sample}",
                .. new[] { texts.Opened, texts.Stored, texts.Typed }.SelectMany(t => t.Actuals.Keys).Distinct()
                    .Order(StringComparer.Ordinal).Select(k => r.Actuals.GetValueOrDefault(k)),
            ]);

    // Properties as the test sees them, compared one by one, against what the comparison says.
    private static void Check<T>(ThreeTexts<T> texts, Func<T, IReadOnlyList<string?>> properties)
        where T : class
    {
        var opened = properties(texts.Opened);
        var stored = properties(texts.Stored);
        var typed = properties(texts.Typed);
        var expected = new[] { ChangedBy.Other, ChangedBy.Me, ChangedBy.Both }.ToDictionary(b => b, _ => 0);
        for (var i = 0; i < opened.Count; i++)
        {
            if (stored[i] != typed[i])
            {
                var other = typed[i] == opened[i] ? ChangedBy.Other : ChangedBy.Both;
                expected[stored[i] == opened[i] ? ChangedBy.Me : other]++;
            }
        }

        var conflict = RevisionConflict.Between(DocumentRevision.Of(texts.Opened), texts.Stored, texts.Typed);
        var found = conflict.Where(c => c.Property != "schedule/notes").ToLookup(c => c.By);
        if (expected[ChangedBy.Other] + expected[ChangedBy.Both] > 0)
        {
            Assert.All(expected, e => Assert.Equal(e.Value, found[e.Key].Count()));
            Assert.All(conflict, c => Assert.NotEmpty(c.Differences));
        }
        else
        {
            Assert.True(!found[ChangedBy.Other].Concat(found[ChangedBy.Both]).Any());
        }
    }
}
