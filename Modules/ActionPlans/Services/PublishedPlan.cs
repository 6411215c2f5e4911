namespace ActionPlans.Cms.Services;

/// <summary>A plan as residents see it, with what only this site knows of it.</summary>
/// <param name="Plan">Published content only.</param>
/// <param name="PublishedByCity">False while the site is a sample: every page says so and keeps search engines away.</param>
public sealed record PublishedPlan(Plan Plan, bool PublishedByCity);
