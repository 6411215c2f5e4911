namespace ActionPlans.Pages.PlanHistory;

/// <summary>A text beside the one that it replaced: what both begin with, what differs, and what both end with.</summary>
/// <param name="Start">What both begin with.</param>
/// <param name="Changed">What only this one has.</param>
/// <param name="End">What both end with.</param>
public sealed record ChangedText(string Start, string Changed, string End)
{
    /// <summary>The text as it was, and as it is.</summary>
    public static (ChangedText Before, ChangedText After) Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var most = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < most && before[start] == after[start])
        {
            start++;
        }

        start = Whole(before, start);
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // Half of a character that takes two is not the same as nothing.
        if (end > 0 && char.IsLowSurrogate(before[^end]))
        {
            end--;
        }

        return (Split(before, start, end), Split(after, start, end));
    }

    private static int Whole(string text, int at) => at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static ChangedText Split(string text, int start, int end) => new(text[..start], text[start..^end], text[^end..]);
}
