using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>
/// What is to be known of an actual beside its figure: that it is preliminary, the department's remark, and what stood there before.
/// </summary>
public static class ActualFormatter
{
    /// <summary>備考, as forms and pages call the remark on an actual.</summary>
    public const string Note = "備考";

    /// <summary>速報値, and what became of it.</summary>
    public const string Preliminary = "速報値";

    public const string Final = "確報";

    /// <summary>備考：台風で2か月休止; null where nothing is remarked.</summary>
    public static string? NoteOf(AnnualResult? result, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return result?.Notes.GetValueOrDefault(indicator.Key) is { } note ? $"{Note}：{note}" : null;
    }

    /// <summary>The remark, then what was published before the figure was final, a line each.</summary>
    public static IEnumerable<string> Remarks(AnnualResult? result, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        string?[] note = [NoteOf(result, indicator)];
        return note.OfType<string>().Concat((result?.FollowUps ?? []).Where(f => f.Key == indicator.Key)
            .Select(f => $"{Reflected(result!.Year, f.At)}：{Values(f)}"));
    }

    /// <summary>令和5年度の確報を反映　令和6年（2024年）9月30日.</summary>
    public static string Reflected(FiscalYear year, DateTimeOffset at) => $"{year.JapaneseName}の{Final}を反映　{YearFormatter.Day(at)}";

    /// <summary>速報値 38回 → 確報 41回; 速報値のとおり 38回 where it stayed the same.</summary>
    public static string Values(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);

        return followUp.Before == followUp.After
            ? $"{Preliminary}のとおり {followUp.After}"
            : $"{Preliminary} {followUp.Before} → {Final} {followUp.After}";
    }
}
