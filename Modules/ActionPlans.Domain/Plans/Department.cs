using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>A department (課) under one name; a reorganised department is another entry with its own years.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name as the sheets write it.</param>
/// <param name="ValidFrom">The first fiscal year in which it bore this name; null when it always did.</param>
/// <param name="ValidTo">The last fiscal year in which it bore this name; null while it does.</param>
/// <param name="Contact">Whom residents ask (問合せ先), line by line; null where the city has not said.</param>
public sealed record Department(
    string Slug, string Name, FiscalYear? ValidFrom = null, FiscalYear? ValidTo = null, string? Contact = null);
