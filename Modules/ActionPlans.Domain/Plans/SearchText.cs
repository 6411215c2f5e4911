namespace ActionPlans.Domain.Plans;

/// <summary>A text of a measure with its folded form, which is computed once.</summary>
internal sealed class SearchText(MeasureText source)
{
    private readonly FoldedText _text = new(source.Text);

    public MeasureText Source { get; } = source;

    public string Folded => _text.Folded;

    /// <summary>True where it contains a term. No term runs from one text into the next.</summary>
    public bool Holds(SearchWord word) => word.StandsIn(_text);

    /// <summary>The hits of terms in the text, as <see cref="FoldedText.Find(IReadOnlyList{SearchWord})"/>.</summary>
    public IReadOnlyList<TextSpan> Find(IReadOnlyList<SearchWord> words) => _text.Find(words);

    /// <summary>The nearest place at or behind a place where the text may be cut without cutting a character in two.</summary>
    public int CutAt(int place) => _text.CutAt(place);
}
