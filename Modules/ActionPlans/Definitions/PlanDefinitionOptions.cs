namespace ActionPlans.Cms.Definitions;

/// <summary>The parts that other features add to the content types of this module.</summary>
public sealed class PlanDefinitionOptions
{
    private readonly List<(string Type, string Part, string Position)> _parts = [];

    public IReadOnlyList<(string Type, string Part, string Position)> Parts => _parts;

    public void AddPart(string type, string part, string position) => _parts.Add((type, part, position));
}
