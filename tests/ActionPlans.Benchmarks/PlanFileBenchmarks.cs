using System.Text.Json;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;
using BenchmarkDotNet.Attributes;

namespace ActionPlans.Benchmarks;

/// <summary>Reading a plan file with all its checks, against only deserializing the same text.</summary>
[MemoryDiagnoser]
public class PlanFileBenchmarks
{
    private readonly string _json = File.ReadAllText(Repository.PlanFile);

    [Benchmark(Baseline = true)]
    public PlanDocument? Deserialize() => JsonSerializer.Deserialize<PlanDocument>(_json, PlanJson.Options);

    [Benchmark]
    public PlanReadResult Read() => PlanJson.Read(_json);
}
