using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests;

/// <summary>The site that no test changes.</summary>
[CollectionDefinition(Name)]
public sealed class UnchangedSite : ICollectionFixture<Site>
{
    public const string Name = "The site as set up";
}
