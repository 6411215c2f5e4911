using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Components;

/// <summary>The beginning of a long text, in whole sentences or whole items of a list: word for word, and never cut inside.</summary>
public static class TextStart
{
    // About two lines on a phone.
    private const int Enough = 40;

    /// <summary>What a measure does: the beginning of its 手段, else of its 概要; null where the plan says neither.</summary>
    public static string? OfMeasure(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return (measure.Means ?? measure.Overview) is { } text ? Of(text) : null;
    }

    /// <summary>The first sentences, or the first items where the text begins as a list.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))];
        if (lines.Length == 0)
        {
            return "";
        }

        if (VerbatimText.IsItem(lines[0]))
        {
            return string.Join('\n', lines.TakeWhile((line, i) => VerbatimText.IsItem(line) && lines.Take(i).Sum(l => l.Length) < Enough));
        }

        return Sentences(lines[0]);
    }

    // Whole sentences of one line, until there are enough words.
    private static string Sentences(string line)
    {
        var end = 0;
        while (end < Math.Min(Enough, line.Length))
        {
            var next = line.IndexOf('。', end);
            end = next < 0 ? line.Length : next + 1;
        }

        return line[..end];
    }
}
