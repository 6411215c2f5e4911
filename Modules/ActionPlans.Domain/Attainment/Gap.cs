namespace ActionPlans.Domain.Attainment;

/// <summary>Target and actual on one scale.</summary>
/// <param name="Planned">The target, in the base unit.</param>
/// <param name="Reached">The actual, in the base unit and in the target's direction of change.</param>
/// <param name="Difference">Actual minus target, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of the difference.</param>
internal readonly record struct Gap(decimal Planned, decimal Reached, decimal Difference, string Unit);
