namespace ActionPlans.Forms;

/// <summary>What was changed in the texts that a request sent.</summary>
public sealed class TypedTexts
{
    public TypedTextChanges Changes { get; private set; }

    public void Add(TypedTextChanges changes) => Changes |= changes;
}
