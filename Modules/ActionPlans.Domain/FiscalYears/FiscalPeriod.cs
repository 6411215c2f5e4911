namespace ActionPlans.Domain.FiscalYears;

/// <summary>A run of fiscal years, both ends included, with the text that it was read from.</summary>
/// <param name="From">The first fiscal year.</param>
/// <param name="To">The last fiscal year; never before <paramref name="From"/>.</param>
/// <param name="Text">The text as the source has it, "(令和 3 年度 ~ 令和 7 年度)".</param>
public sealed record FiscalPeriod(FiscalYear From, FiscalYear To, string Text)
{
    /// <summary>Every fiscal year of the period, in order.</summary>
    public IReadOnlyList<FiscalYear> Years => [.. FiscalYear.Range(From, To)];

    /// <summary>
    /// The years of which results are due: this year and the last, as far as they are of the period; after its end its last year.
    /// </summary>
    public IReadOnlyList<FiscalYear> DueIn(FiscalYear today)
        => today > To ? [To] : [.. Years.Where(y => y.StartYear == today.StartYear - 1 || y == today)];

    public bool Contains(FiscalYear year) => year >= From && year <= To;

    /// <summary>
    /// The text of the period with a later last year: written as the source writes it where its numbers can be changed, else
    /// 令和3年度～令和8年度.
    /// </summary>
    public string TextUntil(FiscalYear to) => LaterPeriodText.Of(this, to) ?? TextOf(From, to);

    /// <summary>令和3年度～令和8年度.</summary>
    public static string TextOf(FiscalYear from, FiscalYear to) => $"{from.JapaneseName}～{to.JapaneseName}";

    /// <summary>Reads a period as plans write it, in either calendar or both, with years or months, or by its length.</summary>
    /// <returns>False where no period is written, where it ends before it begins, or where two statements of it disagree.</returns>
    public static bool TryParse(string? text, out FiscalPeriod period) => TryParse(text, out period, out _);

    /// <summary>Reads a period, and tells why it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period; meaningless where it was not read.</param>
    /// <param name="conflict">The two statements that disagree, such as 令和7年度 and 2024年度; null where that is not the reason.</param>
    public static bool TryParse(string? text, out FiscalPeriod period, out PeriodConflict? conflict)
    {
        var reader = new PeriodReader();
        var years = reader.Read(text);
        conflict = reader.Conflict;
        period = new FiscalPeriod(
            years?.From ?? new FiscalYear(FiscalYear.Earliest), years?.To ?? new FiscalYear(FiscalYear.Earliest), text ?? "");
        return years is not null;
    }
}

/// <summary>Two statements of one period that disagree.</summary>
/// <param name="One">What is written first, 令和7年度.</param>
/// <param name="Other">What is written beside it, 2024年度 or 4年間.</param>
public sealed record PeriodConflict(string One, string Other);
