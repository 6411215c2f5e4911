namespace ActionPlans.Pages.Booklet;

/// <summary>What a booklet says of itself that holds texts which are not public yet.</summary>
/// <param name="Day">The day on which it stood like this.</param>
/// <param name="Back">The address of the list that it was made from.</param>
/// <param name="Waiting">By No.: what of the measure is not public: 令和5年度（提出）.</param>
public sealed record BookletDraft(DateOnly Day, string Back, IReadOnlyDictionary<string, string> Waiting)
{
    /// <summary>What stands on every printed page.</summary>
    public const string Mark = "未公表・庁内用";
}
