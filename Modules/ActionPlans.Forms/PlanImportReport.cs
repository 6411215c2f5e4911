using System.Text.Json.Serialization;

namespace ActionPlans.Forms;

/// <summary>What an import did or would do, or why it did nothing.</summary>
[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
public sealed class PlanImportReport
{
    /// <summary>Why nothing was written; empty after a successful import.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The items that were created.</summary>
    public List<string> Created { get; } = [];

    /// <summary>What the file changed.</summary>
    public List<string> Updated { get; } = [];

    /// <summary>What was the same already.</summary>
    public List<string> Unchanged { get; } = [];

    /// <summary>The measures of the site that the file lacks. They are left alone.</summary>
    public List<string> NotInFile { get; } = [];

    /// <summary>What a try found that the file changes of a published plan, where such a change needs a decision; else empty.</summary>
    public List<string> ToBeDecided { get; } = [];

    /// <summary>What a try found that the city should look at, such as a target that is not read as a value. It refuses nothing.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>How many items of the file were looked at.</summary>
    [JsonIgnore]
    public int Count => Created.Count + Updated.Count + Unchanged.Count;

    /// <summary>Is told <see cref="Count"/> whenever it grows.</summary>
    [JsonIgnore]
    public IProgress<int>? Progress { get; init; }

    public static PlanImportReport Of(string error)
    {
        var report = new PlanImportReport();
        report.Errors.Add(error);
        return report;
    }

    /// <summary>Notes that an item was dealt with.</summary>
    /// <param name="place">One of the lists above.</param>
    /// <param name="label">What people call the item.</param>
    public void Note(List<string> place, string label)
    {
        ArgumentNullException.ThrowIfNull(place);

        place.Add(label);
        Progress?.Report(Count);
    }

    /// <summary>Adds what another part of the same file did, each error once.</summary>
    public void Add(PlanImportReport other)
    {
        ArgumentNullException.ThrowIfNull(other);

        Errors.AddRange(other.Errors.Except(Errors).ToArray());
        Created.AddRange(other.Created);
        Updated.AddRange(other.Updated);
        Unchanged.AddRange(other.Unchanged);
    }
}
