namespace ActionPlans.Domain.Plans;

/// <summary>The synonyms as they were last read, until the setting changes.</summary>
public sealed class ReadSynonyms
{
    private (string Text, Synonyms Synonyms)? _last;
    private readonly Lock _gate = new();

    public Synonyms Of(string? text)
    {
        lock (_gate)
        {
            if (_last is { } last && last.Text == text)
            {
                return last.Synonyms;
            }

            var read = Synonyms.Default.With(text);
            _last = (text ?? "", read);
            return read;
        }
    }
}
