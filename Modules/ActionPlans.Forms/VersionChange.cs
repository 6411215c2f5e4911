namespace ActionPlans.Forms;

/// <summary>A place in which a version differs from the one before.</summary>
/// <param name="Place">In the words of the plan format: 指標 1 › 年度ごとの目標 › 令和3年度.</param>
/// <param name="Before">Null where nothing was written.</param>
/// <param name="After">Null where nothing is written any more.</param>
public sealed record VersionChange(string Place, string? Before, string? After);
