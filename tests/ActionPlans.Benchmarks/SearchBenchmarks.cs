using ActionPlans.Domain.Plans;
using ActionPlans.TestSupport;
using BenchmarkDotNet.Attributes;

namespace ActionPlans.Benchmarks;

/// <summary>Searching a plan of a thousand measures, against looking for the same letters in the texts as they stand.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const string First = "サービス";
    private const string Second = "見直";

    private readonly Plan _plan = BigPlan.Plan();
    private readonly string[][] _texts = [.. BigPlan.Plan().Measures.Select(m => MeasureText.Of(m).Select(t => t.Text).ToArray())];

    [GlobalSetup]
    public void FoldOnce() => Search();

    [Benchmark(Baseline = true)]
    public int LettersAsTheyStand()
        => _texts.Count(
            m => Array.Exists(m, t => t.Contains(First, StringComparison.Ordinal))
            && Array.Exists(m, t => t.Contains(Second, StringComparison.Ordinal)));

    /// <summary>As a reader's search: the plan's texts were folded once.</summary>
    [Benchmark]
    public int Search() => new MeasureFilter($"{First} {Second}").Apply(_plan).Count;

    /// <summary>As a list of the admin: every text is folded for the question.</summary>
    [Benchmark]
    public int SearchFoldingAll()
    {
        var words = new WordSearch($"{First} {Second}");
        return _texts.Count(words.Matches);
    }
}
