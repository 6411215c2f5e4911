namespace ActionPlans.Domain.Plans;

/// <summary>A text of a measure with its folded form, which is computed once.</summary>
internal sealed class SearchText(MeasureText source)
{
    public MeasureText Source { get; } = source;

    public string Folded { get; } = TextFolding.FoldForSearch(source.Text);

    /// <summary>True where it contains a term. No term runs from one text into the next.</summary>
    public bool Holds(SearchWord word) => word.StandsIn(Source.Text, Folded);
}
