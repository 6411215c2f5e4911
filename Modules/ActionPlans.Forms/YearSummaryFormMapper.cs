using ActionPlans.Pages.Components;
using ActionPlans.Pages.PlanHistory;

namespace ActionPlans.Forms;

/// <summary>Maps the form of a summary to the plan format and back.</summary>
public static class YearSummaryFormMapper
{
    /// <param name="summary">What it says.</param>
    /// <param name="planId">The content item id of its plan.</param>
    /// <param name="year">Its year; null where nobody has chosen one yet.</param>
    public static YearSummaryForm ToForm(YearSummaryDocument summary, string planId, FiscalYear? year) => new()
    {
        PlanContentItemId = planId,
        Year = FormText.Western(year),
        AsOf = FormText.Day(summary.AsOf),
        Lead = summary.Lead,
        Notable = [.. summary.Notable.Select(no => new NotableRow { No = no })],
        Opinions = [.. summary.Opinions.Select(o => new OpinionRow
        {
            Body = o.Body,
            On = FormText.Day(o.On),
            Measure = o.Measure,
            Opinion = o.Opinion,
            Reply = o.Reply,
        })],
        Changes = [.. summary.Changes.Select(seq => new FollowedRow { Seq = seq, IsChosen = true })],
        Sample = summary.Sample,
    };

    /// <summary>Leaves out rows in which nothing stands, so that errors are told at the rows that are written.</summary>
    public static void Tidy(YearSummaryForm form)
    {
        form.Notable.RemoveAll(n => FormText.Clean(n.No) is null);
        form.Opinions.RemoveAll(o => FormText.Clean(o.Body + o.On + o.Measure + o.Opinion + o.Reply) is null);
    }

    /// <summary>What the tidied form says, in the plan format. What cannot even be read is told by its field.</summary>
    /// <param name="year">The year of the summary, which the caller has read.</param>
    public static YearSummaryDocument ToDocument(YearSummaryForm form, FiscalYear year, FormErrors errors) => new()
    {
        Year = year,
        AsOf = FormMapper.OptionalDay(form.AsOf, nameof(form.AsOf), errors),
        Lead = FormText.Clean(form.Lead),
        Notable = [.. form.Notable.Select(n => FormText.Clean(n.No)!)],
        Opinions = [.. form.Opinions.Select((o, i) => new OpinionDocument
        {
            Body = FormText.Clean(o.Body) ?? "",
            On = FormMapper.Day(o.On, $"{nameof(form.Opinions)}[{i}].{nameof(o.On)}", errors) ?? default,
            Measure = FormText.Clean(o.Measure),
            Opinion = FormText.Clean(o.Opinion) ?? "",
            Reply = FormText.Clean(o.Reply),
        })],
        Changes = [.. form.Changes.Where(c => c.IsChosen).Select(c => c.Seq).Distinct().Order()],
        Sample = form.Sample,
    };

    /// <summary>
    /// What there is to choose from: the plan's years, its measures, its revisions. What is chosen and is there no more keeps its row.
    /// </summary>
    public static void Complete(YearSummaryForm form, Plan? plan)
    {
        form.Plan = plan;
        var gone = form.Notable.Select(n => n.No).Concat(form.Opinions.Select(o => o.Measure))
            .Where(no => FormText.Clean(no) is not null && plan?.FindMeasure(no!) is null).Distinct(StringComparer.Ordinal);
        form.Measures =
        [
            .. (plan?.Measures ?? []).Select(m => new SelectListItem($"{m.Label} {m.Name}", m.No)),
            .. gone.Select(no => new SelectListItem(MeasureNo.Label(no!), no)),
        ];
        var chosen = form.Changes.Where(c => c.IsChosen).Select(c => c.Seq).ToHashSet();
        LedgerEntry[] revisions = [.. (plan?.History ?? []).Where(e => e.Kind == ChangeKind.Revision)];
        form.Changes =
        [
            .. revisions.Select(e => new FollowedRow { Seq = e.Seq, IsChosen = chosen.Contains(e.Seq), Title = Title(plan!, e) }),
            .. chosen.Except(revisions.Select(e => e.Seq))
                .Select(seq => new FollowedRow { Seq = seq, IsChosen = true, Title = seq.ToString(CultureInfo.InvariantCulture) }),
        ];
    }

    private static string Title(Plan plan, LedgerEntry entry)
    {
        var decidedOn = entry.DecidedOn is { } day ? YearFormatter.Day(day) : "";
        return $"{PublicChange.TitleOf(plan, entry.Subject)}　{decidedOn}　{entry.DecidedBy}".Trim();
    }
}
