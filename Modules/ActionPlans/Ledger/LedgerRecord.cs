namespace ActionPlans.Cms.Ledger;

/// <summary>One entry of a plan's ledger as the database keeps it. It is only added; later only a text of it may be withheld.</summary>
public sealed class LedgerRecord
{
    public long Id { get; set; }

    public string PlanContentItemId { get; set; } = "";

    public LedgerEntry Entry { get; set; } = null!;
}

/// <summary>Finds a plan's entries. Two entries with one number cannot be stored.</summary>
public sealed class LedgerEntryIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    public int Seq { get; set; }

    /// <summary>"16/2021" for a result, "16/2021i" where interim, "16/" for a measure, "/2021" for a summary, "/" for the plan.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Plan and number: of two people who publish in the same moment the database refuses the second.</summary>
    public string UniqueKey { get; set; } = "";

    public static string KeyOf(LedgerSubject subject)
        => string.Create(CultureInfo.InvariantCulture, $"{subject.Measure}/{subject.Year?.StartYear}{(subject.IsInterim ? "i" : "")}");
}

public sealed class LedgerEntryIndexProvider : IndexProvider<LedgerRecord>
{
    public override void Describe(DescribeContext<LedgerRecord> context)
        => context.For<LedgerEntryIndex>().Map(record => new LedgerEntryIndex
        {
            PlanContentItemId = record.PlanContentItemId,
            Seq = record.Entry.Seq,
            Subject = LedgerEntryIndex.KeyOf(record.Entry.Subject),
            UniqueKey = string.Create(CultureInfo.InvariantCulture, $"{record.PlanContentItemId}:{record.Entry.Seq}"),
        });
}
