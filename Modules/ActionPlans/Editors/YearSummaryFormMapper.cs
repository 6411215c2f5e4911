using ActionPlans.Cms.Models;
using ActionPlans.Pages.PlanHistory;

namespace ActionPlans.Cms.Editors;

/// <summary>Maps the form of a summary to its part and back.</summary>
internal static class YearSummaryFormMapper
{
    private const string DayFormat = "yyyy-MM-dd";

    public static YearSummaryForm ToForm(YearSummaryPart part) => new()
    {
        PlanContentItemId = part.PlanContentItemId,
        Year = part.Year is { } year ? FormText.Western(year) : null,
        AsOf = part.AsOf?.ToString(DayFormat, CultureInfo.InvariantCulture),
        Lead = part.Lead,
        Notable = [.. part.Notable.Select(no => new NotableRow { No = no })],
        Opinions = [.. part.Opinions.Select(o => new OpinionRow
        {
            Body = o.Body,
            On = o.On.ToString(DayFormat, CultureInfo.InvariantCulture),
            Measure = o.Measure,
            Opinion = o.Opinion,
            Reply = o.Reply,
        })],
        Changes = [.. part.Changes.Select(seq => new FollowedRow { Seq = seq, IsChosen = true })],
        Sample = part.Sample,
    };

    /// <summary>Leaves out rows in which nothing stands, so that errors are told at the rows that are written.</summary>
    public static void Tidy(YearSummaryForm form)
    {
        form.Notable.RemoveAll(n => FormText.Clean(n.No) is null);
        form.Opinions.RemoveAll(o => FormText.Clean(o.Body + o.On + o.Measure + o.Opinion + o.Reply) is null);
    }

    /// <summary>Writes the tidied form into the part.</summary>
    public static void Write(YearSummaryForm form, YearSummaryPart part, FormErrors errors)
    {
        part.PlanContentItemId = form.PlanContentItemId ?? "";
        part.Year = FormText.Clean(form.Year) is null ? null : FormMapper.Year(form.Year, nameof(form.Year), errors);
        part.AsOf = FormText.Clean(form.AsOf) is null ? null : Day(form.AsOf, nameof(form.AsOf), errors);
        part.Lead = FormText.Clean(form.Lead);
        part.Notable = [.. form.Notable.Select(n => FormText.Clean(n.No)!)];
        part.Opinions = [.. form.Opinions.Select((o, i) => new OpinionDocument
        {
            Body = FormText.Clean(o.Body) ?? "",
            On = Day(o.On, $"{nameof(form.Opinions)}[{i}].{nameof(o.On)}", errors) ?? default,
            Measure = FormText.Clean(o.Measure),
            Opinion = FormText.Clean(o.Opinion) ?? "",
            Reply = FormText.Clean(o.Reply),
        })];
        part.Changes = [.. form.Changes.Where(c => c.IsChosen).Select(c => c.Seq).Distinct().Order()];
        part.Sample = form.Sample;
    }

    /// <summary>What there is to choose from: the plan's years, its measures, its revisions. What is chosen and is there no more keeps its row.</summary>
    public static void Complete(YearSummaryForm form, Plan? plan)
    {
        form.Plan = plan;
        var gone = form.Notable.Select(n => n.No).Concat(form.Opinions.Select(o => o.Measure))
            .Where(no => FormText.Clean(no) is not null && plan?.FindMeasure(no!) is null).Distinct(StringComparer.Ordinal);
        form.Measures = [.. (plan?.Measures ?? []).Select(m => new SelectListItem($"No.{m.No} {m.Name}", m.No)), .. gone.Select(no => new SelectListItem($"No.{no}", no))];
        var chosen = form.Changes.Where(c => c.IsChosen).Select(c => c.Seq).ToHashSet();
        LedgerEntry[] revisions = [.. (plan?.History ?? []).Where(e => e.Kind == ChangeKind.Revision)];
        form.Changes =
        [
            .. revisions.Select(e => new FollowedRow { Seq = e.Seq, IsChosen = chosen.Contains(e.Seq), Title = Title(plan!, e) }),
            .. chosen.Except(revisions.Select(e => e.Seq)).Select(seq => new FollowedRow { Seq = seq, IsChosen = true, Title = seq.ToString(CultureInfo.InvariantCulture) }),
        ];
    }

    private static string Title(Plan plan, LedgerEntry entry)
        => $"{PublicChange.TitleOf(plan, entry.Subject)}　{(entry.DecidedOn is { } day ? YearWords.Day(day) : "")}　{entry.DecidedBy}".Trim();

    private static DateOnly? Day(string? text, string field, FormErrors errors)
    {
        if (DateOnly.TryParseExact(text?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(field, UnreadableField.Date);
        return null;
    }
}
