using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.Tests.Fixtures;

/// <summary>An invented plan with its history: everything published, then changed one by one.</summary>
internal static class InventedHistory
{
    public static readonly ChangeJustification Decision = new("利用が増えたため。\n○窓口を広げる。", new DateOnly(2020, 9, 30), "行政改革推進本部");

    private static readonly DateTimeOffset Begin = new(2020, 4, 1, 0, 30, 0, TimeSpan.FromHours(9));

    /// <summary>The plan as published for the first time.</summary>
    public static PlanDocument Published(this PlanDocument document)
    {
        var history = new List<LedgerEntry>();
        foreach (var (subject, text) in PublicText.All(document))
        {
            history.Add(LedgerChain.Append(
                history.LastOrDefault(), new LedgerChange(ChangeKind.Publication, subject, null, text, ChangeJustification.Nothing),
                    Begin));
        }

        return document with { History = history };
    }

    /// <summary>The plan after a change, which is recorded.</summary>
    public static PlanDocument Changed(this PlanDocument document, ChangeJustification given, Func<PlanDocument, PlanDocument> change)
    {
        var after = change(document);
        var old = PublicText.All(document);
        var now = PublicText.All(after);
        var history = document.History.ToList();
        foreach (var (subject, text) in now.Where(t => old.GetValueOrDefault(t.Key) != t.Value))
        {
            var kind = ChangeRules.KindOf(
                subject, history.LastOrDefault(e => e.Subject == subject), old.GetValueOrDefault(subject), text, isPlanRead: true);
            history.Add(LedgerChain.Append(
                history[^1],
                new LedgerChange(kind!.Value, subject, old.GetValueOrDefault(subject), text, given),
                Begin.AddMonths(history.Count)));
        }

        return after with { History = history };
    }

    /// <summary>Everything that a history may hold: a revised measure, a corrected result.</summary>
    public static PlanDocument Eventful(this PlanDocument document) => document.Published()
        .Changed(
            Decision,
            p => p with
            {
                Measures = [.. p.Measures.Select(
                    m => m.No == "1" ? m with { Overview = "窓口を2か所にまとめる。\n夜も開ける。", Departments = ["財政課"], Class = null } : m)]
            })
        .Changed(
            new ChangeJustification("数え間違い。"),
            p => p with
            {
                Results = [.. p.Results.Select(r => r is { Measure: "1", Year.StartYear: 2019 }
                    ? r with { Actuals = new Dictionary<string, string> { ["a"] = "39回", ["b"] = "80.1%" } }
                    : r)]
            });

    /// <summary>The plan with every text of one entry withheld.</summary>
    public static PlanDocument Withheld(this PlanDocument document, int seq) => document with
    {
        History = [.. document.History.Select(e => e.Seq != seq ? e : e with { Reason = Without(e.Reason), Before = Without(e.Before) })],
    };

    private static LedgerText? Without(LedgerText? text)
        => text?.Without(new Withholding { On = new DateOnly(2021, 1, 10), Reason = "個人の氏名があったため" });
}
