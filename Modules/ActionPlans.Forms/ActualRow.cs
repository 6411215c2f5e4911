namespace ActionPlans.Forms;

/// <summary>Everything that is typed of one indicator of a result.</summary>
public sealed class ActualRow
{
    public string? Key { get; set; }

    public string? Text { get; set; }

    /// <summary>How the actual is to be understood for comparing.</summary>
    public string? Reading { get; set; }

    /// <summary>備考.</summary>
    public string? Note { get; set; }

    /// <summary>速報値.</summary>
    public bool IsPreliminary { get; set; }

    /// <summary>達成の見通し: the step, by its name in <see cref="Domain.Serialization.OutlookStep"/>.</summary>
    public string? OutlookStep { get; set; }

    /// <summary>Why.</summary>
    public string? OutlookReason { get; set; }

    /// <summary>今後の対応.</summary>
    public string? OutlookNext { get; set; }

    /// <summary>True where the outlook is asked for. Elsewhere what is stored of it goes along unseen.</summary>
    [BindNever]
    public bool AsksOutlook { get; set; }

    /// <summary>The steps to choose from.</summary>
    public static IEnumerable<SelectListItem> OutlookChoices
        => Domain.Plans.OutlookSteps.All.Select(s => new SelectListItem(Domain.Plans.OutlookSteps.Word(s), s.ToString()));

    /// <summary>True where anything is said of the outlook.</summary>
    public bool HasOutlook => FormText.Clean(OutlookStep + OutlookReason + OutlookNext) is not null;

    /// <summary>The row of what a result says of an indicator.</summary>
    public static ActualRow Of(IndicatorActual actual)
    {
        ArgumentNullException.ThrowIfNull(actual);

        return new ActualRow
        {
            Key = actual.Key,
            Text = FormText.Clean(actual.Actual),
            Reading = actual.Reading,
            Note = actual.Note,
            IsPreliminary = actual.IsPreliminary,
            OutlookStep = actual.Outlook?.Step.ToString(),
            OutlookReason = actual.Outlook?.Reason,
            OutlookNext = actual.Outlook?.Next,
        };
    }

    /// <summary>
    /// What the row says of its indicator. Words without an outlook that they belong to are told at the field of the step.
    /// </summary>
    /// <param name="place">What the names of its fields begin with.</param>
    public IndicatorActual ToActual(string place, FormErrors errors)
    {
        var step = HasOutlook ? FormMapper.Choice<OutlookStep>(OutlookStep, $"{place}.{nameof(OutlookStep)}", errors) : null;
        return new(Key ?? "", FormText.Clean(Text) ?? "", FormText.Clean(Reading), FormText.Clean(Note), IsPreliminary)
        {
            Outlook = step is null
                ? null
                : new() { Step = step.Value, Reason = FormText.Clean(OutlookReason), Next = FormText.Clean(OutlookNext) },
        };
    }
}
