using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests;

/// <summary>The site that no test changes. Classes that only read share it, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class UnchangedSite : ICollectionFixture<ReadSite>
{
    public const string Name = "The site as set up";
}

/// <summary>The same for classes that send forms which are all refused.</summary>
[CollectionDefinition(Name)]
public sealed class RefusingSite : ICollectionFixture<ReadSite>
{
    public const string Name = "The site that refuses";
}

/// <summary>A site that must end with the content with which it began. Accounts may come.</summary>
public sealed class ReadSite : Site
{
    private ContentSnapshot? _before;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _before = await Host.SnapshotAsync();
    }

    protected override async Task EndAsync() => ContentSnapshot.AssertSame(_before!, await Host.SnapshotAsync());
}
