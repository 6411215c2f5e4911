namespace ActionPlans.Domain.Values;

/// <summary>A step of a deed in the order of its kind.</summary>
/// <param name="Position">The step as a target asks for it.</param>
/// <param name="Reached">The step that an actual reaches; 実施済 reaches 完了.</param>
/// <param name="Done">The step from which on a deed is done.</param>
/// <param name="IsOwn">True for a step that the plan defines: its order has nothing to do with that of every plan's steps.</param>
internal readonly record struct DeedStep(int Position, int Reached, int Done, bool IsOwn);
