namespace ActionPlans.Domain.Serialization;

/// <summary>
/// What earlier versions of the plan format left unsaid, said in the present one, so that nothing but the reading knows of them:
/// plan files, and the texts of plans that a site recorded.
/// </summary>
public static class EarlierFormats
{
    /// <summary>The first version. It is read for ever, and never written.</summary>
    public const int First = 1;

    /// <summary>The plan in the present format; one of a format that this program does not know stays as it is.</summary>
    internal static PlanDocument Upgrade(PlanDocument plan)
        => plan.Format == First ? plan with { Format = PlanDocument.CurrentFormat, Sheet = SheetItems.Version1 } : plan;

    /// <summary>True where a hash is that of a part of a plan, as this version of the format writes it or as an earlier one did.</summary>
    /// <param name="hash">A hash by <see cref="PlanJson.HashPart"/>; null equals none.</param>
    /// <param name="part">The part in the present format.</param>
    public static bool IsHashOf<T>(string? hash, T part)
        => hash == PlanJson.HashPart(part)
            || (part is PlanDocument plan
                && PlanJson.HashPart(plan) == PlanJson.HashPart(plan with { Sheet = SheetItems.Version1 })
                && hash == PlanJson.HashPart(plan with { Format = First, Sheet = [] }));
}
