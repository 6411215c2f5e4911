using ActionPlans.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromTypes([typeof(PlanFileBenchmarks), typeof(PageBenchmarks), typeof(SearchBenchmarks)]).Run(args);
