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
        };
    }

    /// <summary>What the row says of its indicator.</summary>
    public IndicatorActual ToActual()
        => new(Key ?? "", FormText.Clean(Text) ?? "", FormText.Clean(Reading), FormText.Clean(Note), IsPreliminary);
}
