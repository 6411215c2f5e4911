namespace ActionPlans.Forms;

/// <summary>A report that the secretariat decides about.</summary>
/// <param name="Seen">
/// The token of what was on the screen: nobody approves a text, or publishes a reason, without having seen it.
/// </param>
public sealed record ReportChoice(string ResultContentItemId, string Seen)
{
    private const char Separator = ':';

    /// <summary>The choice as one value of a form.</summary>
    public string Value => $"{ResultContentItemId}{Separator}{Seen}";

    /// <summary>Reads the value of a form. An invalid one has an empty token, and is refused as stale.</summary>
    public static ReportChoice Read(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = value.Split(Separator, 2);
        return new ReportChoice(parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
