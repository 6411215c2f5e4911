using ActionPlans.Orchard.Tests.Concurrency;
using ActionPlans.Orchard.Tests.Editors;
using ActionPlans.Orchard.Tests.ExistingSite;
using ActionPlans.Orchard.Tests.OutputCaching;
using ActionPlans.Orchard.Tests.Saving;
using ActionPlans.Orchard.Tests.Web.Rights;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ActionPlans.Orchard.Tests.LongestFirst", "ActionPlans.Orchard.Tests")]

namespace ActionPlans.Orchard.Tests;

/// <summary>Begins with the classes that take longest, so that at the end no processor waits for one of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        .. new[]
        {
            typeof(PackageTests), typeof(AccessMatrixTests), typeof(InterleavedSaveTestsOnSqlite), typeof(RowButtonTests),
            typeof(FeatureSubsetTests), typeof(FaultTestsOnPostgres), typeof(CacheTests), typeof(DeskFaultTestsOnPostgres),
            typeof(EndpointRightsTests), typeof(FaultTestsOnSqlite), typeof(InterleavedSaveTestsOnPostgres),
        }.Select(t => $"Test collection for {t.FullName}"),
        RefusingSite.Name, UnchangedSite.Name,
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections)
        => testCollections.OrderBy(Place).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int Place(ITestCollection collection)
    {
        var place = Array.IndexOf(Longest, collection.DisplayName);
        return place < 0 ? Longest.Length : place;
    }
}
