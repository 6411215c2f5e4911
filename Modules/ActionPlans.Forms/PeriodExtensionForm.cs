using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>計画期間の延長 as it is typed: the periods, and a target for each indicator and year that is added.</summary>
public sealed partial class PeriodExtensionForm
{
    /// <summary>What the names of its fields begin with.</summary>
    public const string Prefix = "Form";

    /// <summary>The last year from now on.</summary>
    public string? To { get; set; }

    /// <summary>The period of the plan as it is written from now on.</summary>
    public string? Period { get; set; }

    /// <summary>How the sheets write the period now, each wording once, and how from now on.</summary>
    public List<PeriodWordingRow> Wordings { get; set; } = [];

    /// <summary>The measures that can go on.</summary>
    public List<ExtendedMeasureRow> Measures { get; set; } = [];

    /// <summary>The years that are added to the plan.</summary>
    [BindNever]
    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public string Fields => string.Concat(
    [
        $"id=\"{Prefix}_{nameof(To)}\" id=\"{Prefix}_{nameof(Period)}\" ",
        .. Wordings.Select((_, w) => $"id=\"{Prefix}_{nameof(Wordings)}_{w}__{nameof(PeriodWordingRow.After)}\" "),
        .. Measures.SelectMany((m, i) => m.Targets.Select((_, t) =>
            $"id=\"{Prefix}_{nameof(Measures)}_{i}__{nameof(m.Targets)}_{t}__{nameof(AddedTargetRow.Text)}\" ")),
    ]);

    /// <summary>The form for a last year: what was typed stays as far as it still has a place.</summary>
    /// <param name="plan">The plan as residents read it.</param>
    /// <param name="to">The last year; null for one year more.</param>
    /// <param name="typed">What was typed; null for a form that is opened.</param>
    /// <returns>Null where the period of the plan cannot be extended to that year.</returns>
    public static PeriodExtensionForm? Of(PlanDocument plan, FiscalYear? to, PeriodExtensionForm? typed = null)
    {
        if (plan.ReadPeriod() is not { } period || period.To.StartYear == FiscalYear.Latest || to <= period.To)
        {
            return null;
        }

        var last = to ?? new FiscalYear(period.To.StartYear + 1);
        var wordings = (typed?.Wordings ?? []).Where(w => w.Before is not null).ToLookup(w => w.Before, w => w.After);
        var rows = (typed?.Measures ?? []).Where(m => m.No is not null).ToLookup(m => m.No);
        MeasureDocument[] measures = [.. plan.Measures.Where(m => PeriodExtension.IsExtensible(m, last))];
        FiscalYear[] years = [.. FiscalYear.Range(new FiscalYear(period.To.StartYear + 1), last)];
        return new PeriodExtensionForm
        {
            To = last.JapaneseName,
            Period = typed is null ? period.TextUntil(last) : typed.Period,
            Years = years,
            Wordings = [.. measures.DistinctBy(m => m.Period).Select(m => new PeriodWordingRow
            {
                Before = m.Period,
                After = wordings.Contains(m.Period) ? wordings[m.Period].First() : m.ReadPeriod()!.TextUntil(last),
            })],
            Measures = [.. measures.Select(m => ExtendedMeasureRow.Of(m, years, period.To, typed is null, rows[m.No].FirstOrDefault()))],
        };
    }

    /// <summary>What the form says.</summary>
    public PeriodExtension Read(PlanDocument plan)
    {
        var to = FormText.TryYear(To, out var year) ? year : default;
        var periods = plan.Measures.ToDictionary(m => m.No, m => m.Period, StringComparer.Ordinal);
        return new PeriodExtension(to, FormText.Clean(Period) ?? "", [.. Measures.Where(m => m.IsChosen).Select(m => new MeasureExtension(
            m.No ?? "",
            FormText.Clean(Wordings.Find(w => w.Before == periods.GetValueOrDefault(m.No ?? ""))?.After) ?? "",
            [.. m.Targets.Where(t => FormText.Clean(t.Text) is not null && FormText.IsYear(t.Year))
                .Select(t => new AddedTarget(t.Indicator ?? "", new FiscalYear(t.Year), FormText.Clean(t.Text)!))]))]);
    }

    /// <summary>The field to which an issue belongs.</summary>
    /// <param name="issue">An issue of <see cref="PeriodExtension.Apply"/>.</param>
    /// <param name="plan">The plan that is extended.</param>
    public string FieldOf(PlanIssue issue, PlanDocument plan)
    {
        var place = Place().Match(issue.Path);
        if (!place.Success)
        {
            return issue.Path is "$.period" or "$.interpretation.period" ? $"{Prefix}.{nameof(Period)}" : $"{Prefix}.{nameof(To)}";
        }

        var measure = plan.Measures[int.Parse(place.Groups["measure"].Value, CultureInfo.InvariantCulture)];
        if (!place.Groups["indicator"].Success)
        {
            return $"{Prefix}.{nameof(Wordings)}[{Wordings.FindIndex(w => w.Before == measure.Period)}].{nameof(PeriodWordingRow.After)}";
        }

        var index = Measures.FindIndex(m => m.No == measure.No);
        var key = measure.Indicators[int.Parse(place.Groups["indicator"].Value, CultureInfo.InvariantCulture)].Interpretation.Key;
        var targets = index < 0 ? [] : Measures[index].Targets;
        var target = targets.FindIndex(t => t.Indicator == key
            && (!place.Groups["year"].Success || place.Groups["year"].Value == $"{t.Year}"));
        return $"{Prefix}.{nameof(Measures)}[{index}].Targets[{target}].{nameof(AddedTargetRow.Text)}";
    }

    [GeneratedRegex(@"^\$\.measures\[(?<measure>\d+)\](?:\.indicators\[(?<indicator>\d+)\](?:\.targets\['(?<year>\d+)'\])?)?")]
    private static partial Regex Place();
}

/// <summary>A wording of the period on the sheets.</summary>
public sealed class PeriodWordingRow
{
    public string? Before { get; set; }

    public string? After { get; set; }
}

/// <summary>A measure that can go on.</summary>
public sealed class ExtendedMeasureRow
{
    public string? No { get; set; }

    public bool IsChosen { get; set; }

    public List<AddedTargetRow> Targets { get; set; } = [];

    public string Name { get; private init; } = "";

    // One that stopped before its plan did was meant to.
    internal static ExtendedMeasureRow Of(
        MeasureDocument measure, FiscalYear[] years, FiscalYear last, bool isOpened, ExtendedMeasureRow? typed) => new()
        {
            No = measure.No,
            Name = measure.Name,
            IsChosen = isOpened ? measure.ReadPeriod()!.To == last : typed?.IsChosen == true,
            Targets = [.. measure.Indicators.SelectMany(i => years.Where(y => measure.ReadPeriod()!.To < y).Select(y => AddedTargetRow.Of(
                i, y, typed?.Targets.Find(t => t.Indicator == i.Interpretation.Key && t.Year == y.StartYear)?.Text)))],
        };
}

/// <summary>The target of an indicator in a year that is added.</summary>
public sealed class AddedTargetRow
{
    /// <summary>The key of the indicator.</summary>
    public string? Indicator { get; set; }

    /// <summary>The western year.</summary>
    public int Year { get; set; }

    public string? Text { get; set; }

    public string Name { get; private init; } = "";

    /// <summary>The last target that the plan has, with its year; empty where it has none.</summary>
    public string Before { get; private init; } = "";

    internal static AddedTargetRow Of(IndicatorDocument indicator, FiscalYear year, string? text) => new()
    {
        Indicator = indicator.Interpretation.Key,
        Year = year.StartYear,
        Text = text,
        Name = indicator.Name,
        Before = string.Concat(
            indicator.Targets.OrderByDescending(t => t.Key).Take(1).Select(t => $"{t.Key.JapaneseName} {t.Value}")),
    };
}

/// <param name="PlanId">The content item of the plan.</param>
/// <param name="Title">Its title.</param>
public sealed record PeriodExtensionViewModel(string PlanId, string Title, PeriodExtensionForm Form);
