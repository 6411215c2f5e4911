using Xunit.Abstractions;
using Xunit.Sdk;

namespace ActionPlans.SiteTesting;

/// <summary>
/// A test that a class inherits for each kind of database. Where its server is not there, a class skips the test and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ActionPlans.SiteTesting.DatabaseFactDiscoverer", "ActionPlans.SiteTesting")]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>As <see cref="DatabaseFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ActionPlans.SiteTesting.DatabaseTheoryDiscoverer", "ActionPlans.SiteTesting")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

public sealed class DatabaseFactDiscoverer : FactDiscoverer
{
    public DatabaseFactDiscoverer(IMessageSink sink)
        : base(sink)
    {
    }

    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
        => WithoutDatabase.Skip(DiagnosticMessageSink, discoveryOptions, testMethod)
            ?? base.Discover(discoveryOptions, testMethod, factAttribute);
}

public sealed class DatabaseTheoryDiscoverer : TheoryDiscoverer
{
    public DatabaseTheoryDiscoverer(IMessageSink sink)
        : base(sink)
    {
    }

    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute)
        => WithoutDatabase.Skip(DiagnosticMessageSink, discoveryOptions, testMethod)
            ?? base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that is skipped because its database is not there.</summary>
public sealed class WithoutDatabase : XunitTestCase
{
    [Obsolete("For the test runner, which reads the case from one process into another.")]
    public WithoutDatabase()
    {
    }

    private WithoutDatabase(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    /// <returns>The skipped test; null where it can run.</returns>
    internal static IEnumerable<IXunitTestCase>? Skip(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        => ReasonOf(method) is null ? null : [new WithoutDatabase(sink, options, method)];

    protected override string GetSkipReason(IAttributeInfo factAttribute) => ReasonOf(TestMethod) ?? "";

    private static string? ReasonOf(ITestMethod method)
    {
        bool Needs(Type server) => method.TestClass.Class.Interfaces.Any(i => i.Name == server.FullName);

        if (Needs(typeof(IOnPostgres)))
        {
            return PostgresServer.Missing;
        }

        return Needs(typeof(IOnMariaDb)) ? MariaDbServer.Missing : null;
    }
}
