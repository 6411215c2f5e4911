using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ActionPlans.Domain.Revisions;

/// <summary>
/// What a text was when somebody opened it: a short hash of each of its properties. It is made from the content, not counted, so
/// that whoever writes is noticed (editor, import, API) and equal texts never conflict. Safe in HTML, addresses and headers.
/// </summary>
public sealed class DocumentRevision : IEquatable<DocumentRevision>
{
    private const string Format = "r1";
    private const int HashBytes = 6;
    private const int LongestToken = 64 * 1024;

    private readonly SortedDictionary<string, string> _hashes;

    private DocumentRevision(SortedDictionary<string, string> hashes) => _hashes = hashes;

    /// <summary>The revision of what does not exist yet.</summary>
    public static DocumentRevision Absent { get; } = new([]);

    /// <summary>The revision of a part of the plan format, or of a record that holds such parts.</summary>
    public static DocumentRevision Of<T>(T document)
        where T : class
        => new(
            new SortedDictionary<string, string>(
                DocumentProperty.Of(document).ToDictionary(p => p.Name, p => Hash(p.Value)), StringComparer.Ordinal));

    /// <summary>Reads a token. Never throws: a token comes from outside.</summary>
    public static bool TryParse(string? token, [NotNullWhen(true)] out DocumentRevision? revision)
    {
        revision = null;
        if (token is null || token.Length > LongestToken || token.Split(',') is not [Format, .. var entries])
        {
            return false;
        }

        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Split(':') is not [{ Length: > 0 } name, { Length: HashBytes * 4 / 3 } hash] || !hashes.TryAdd(name, hash))
            {
                return false;
            }
        }

        revision = new DocumentRevision(hashes);
        return true;
    }

    /// <summary>The token.</summary>
    public override string ToString() => string.Join(',', _hashes.Select(h => $"{h.Key}:{h.Value}").Prepend(Format));

    public bool Equals(DocumentRevision? other) => other is not null && _hashes.SequenceEqual(other._hashes);

    public override bool Equals(object? obj) => Equals(obj as DocumentRevision);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>True where both have the same in a property, or both nothing.</summary>
    internal bool IsSame(DocumentRevision other, string property)
        => _hashes.GetValueOrDefault(property) == other._hashes.GetValueOrDefault(property);

    private static string Hash(JsonNode value)
        => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(value)!.ToJsonString())).AsSpan(0, HashBytes));

    // The order in which years or keys were written says nothing.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
