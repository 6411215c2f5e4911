using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ActionPlans.Domain.Ledger;

/// <summary>What is to be recorded.</summary>
/// <param name="Kind">How the public text changed.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Before">The public text so far; null where there was none.</param>
/// <param name="After">The public text from now on; null where there is none.</param>
/// <param name="Given">Why it was changed.</param>
public sealed record LedgerChange(ChangeKind Kind, LedgerSubject Subject, string? Before, string? After, ChangeJustification Given);

/// <summary>Links entries by their hashes. The form of what is hashed is part of the plan format and never changes.</summary>
public static class LedgerChain
{
    private const int SaltLength = 32;

    /// <summary>The entry that follows the last one; the first where there is none.</summary>
    public static LedgerEntry Append(LedgerEntry? last, LedgerChange change, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(change);

        var entry = new LedgerEntry
        {
            Seq = (last?.Seq ?? 0) + 1,
            Kind = change.Kind,
            Measure = change.Subject.Measure,
            Year = change.Subject.Year,
            Interim = change.Subject.IsInterim,
            // Whole seconds: what is hashed must be what is written. Never before the entry before it: a node's clock may be behind.
            At = Later(DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()), last?.At),
            DecidedOn = change.Given.DecidedOn,
            DecidedBy = change.Given.DecidedBy,
            Reason = Salted(change.Given.Reason),
            Before = Salted(change.Before),
            After = Salted(change.After),
            Previous = last?.Hash,
            Hash = "",
        };
        return entry with { Hash = HashOf(entry) };
    }

    private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset? last) => at < last ? last.Value : at;

    /// <summary>The hash that an entry must have: lower-case SHA-256 of <see cref="Canonical"/> in UTF-8.</summary>
    public static string HashOf(LedgerEntry entry) => Sha256(Canonical(entry));

    /// <summary>The hash that a text must have: lower-case SHA-256 of salt, line feed and text in UTF-8.</summary>
    public static string HashOf(string salt, string text) => Sha256($"{salt}\n{text}");

    /// <summary>
    /// What is hashed of an entry: one line for each field, "name:value" and a line feed, nothing after the colon where there is no value.
    /// Only an entry about an interim result has a line that says so: all others are hashed as they were before there were any.
    /// A backslash in a value is written twice, a line feed as \n and a carriage return as \r, so that no value can pass for another line.
    /// </summary>
    public static string Canonical(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (string Name, string? Value)[] lines =
        [
            ("ledger", "1"),
            ("seq", entry.Seq.ToString(CultureInfo.InvariantCulture)),
            ("kind", Name(entry.Kind)),
            ("measure", entry.Measure),
            ("year", entry.Year?.StartYear.ToString(CultureInfo.InvariantCulture)),
            .. entry.Interim ? [("interim", (string?)"true")] : Array.Empty<(string, string?)>(),
            ("at", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ("decidedOn", entry.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("decidedBy", entry.DecidedBy),
            ("reason", entry.Reason?.Hash),
            ("before", entry.Before?.Hash),
            ("after", entry.After?.Hash),
            ("previous", entry.Previous),
        ];
        return string.Concat(lines.Select(l => $"{l.Name}:{Escape(l.Value ?? "")}\n"));
    }

    /// <summary>What residents read last, by the newest entry about it; null where there is none, or where the text was withheld.</summary>
    public static string? LastText(LedgerEntry? newest) => (newest?.Kind == ChangeKind.Withdrawal ? newest.Before : newest?.After)?.Text;

    private static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Publication => "publication",
        ChangeKind.Correction => "correction",
        ChangeKind.Revision => "revision",
        ChangeKind.FollowUp => "followUp",
        _ => "withdrawal",
    };

    private static string Escape(string value)
        => value.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);

    private static LedgerText? Salted(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var salt = RandomNumberGenerator.GetHexString(SaltLength, lowercase: true);
        return new LedgerText { Hash = HashOf(salt, text), Salt = salt, Text = text };
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
