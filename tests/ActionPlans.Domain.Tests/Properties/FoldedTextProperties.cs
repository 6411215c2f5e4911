using ActionPlans.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>Folding changes lengths and joins characters; still every word that is found is found where it stands.</summary>
public sealed class FoldedTextProperties
{
    // What folding changes most: marks that join, characters that become many or none, half characters, jamo, width, case, kana.
    private static readonly string[] Awkward =
    [
        "か", "が", "か゛", "か\u3099", "ｶ", "ﾞ", "ﾊﾟ", "゛", "\u3099", "㍿", "Ⅱ", "①", "㌔", "ｱ", "Ａ", "a", "ß", "İ", "ﬁ", "é", "e", "\u0301",
        "\u0323", "\u1100", "\u1161", "\u11a8", "각", " ", "\u3000", "\n", "\r\n", "\u00a0", "\u2028", "😀", "👨‍👩‍👧", "𠮷", "\ud800",
        "\udc00", "\ufffe", "\0", "・", "ー", "－", "市", "ゔ", "ヷ", "ゞ", "ｰ", "\u0345", "\u037a", "α", "Σ", "ς", "葛\U000e0100",
        "\U000e0100", "\ufe0f", "\u200b", "\u00ad", "\u202e", "髙", "邉", "辺", "𣘺", "橋", "\ufa19", "ヶ", "サーバ", "サーバー", "さーばー",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Awkward).ArrayOf().Select(string.Concat);

    [Property(MaxTest = 5000)]
    public Property Piece_by_piece_a_text_folds_as_the_whole_does()
        => Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var folded = new FoldedText(text);
            string[] pieces = [.. folded.Folded.Distinct()
                .SelectMany(letter => folded.Find($"{letter}"))
                .Distinct()
                .OrderBy(piece => piece.Start)
                .Select(piece => TextFolding.FoldForSearch(text.Substring(piece.Start, piece.Length)))];
            // A hyphen is a long vowel mark behind a kana alone.
            return string.Concat(pieces).Replace('-', 'ー') == folded.Folded.Replace('-', 'ー');
        });

    [Property(MaxTest = 5000)]
    public Property A_word_is_found_exactly_where_the_folded_text_has_it_and_each_place_holds_it()
        => Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (text, words) =>
        {
            var hits = new WordSearch(words).Hits(text);
            var search = words[..Math.Min(words.Length, 200)].Split((char[]?)null)
                .Select(w => new WordSearch(w))
                .Where(w => !w.IsEmpty)
                .ToArray();
            var pieces = hits.Select(h => text.Substring(h.Start, h.Length)).ToArray();
            return search.Any(w => w.Matches([text])) == (hits.Count > 0)
                // A hyphen is a long vowel mark behind a kana alone.
                && pieces.All(p => search.Any(w => w.Matches([p]) || w.Matches(["ア" + p])))
                && hits.Zip(hits.Skip(1)).All(p => p.First.End < p.Second.Start)
                && hits.All(h => h.Start >= 0 && h.Length > 0 && h.End <= text.Length);
        });

    [Property(MaxTest = 2000)]
    public Property Any_part_of_a_text_is_found_in_it()
        => Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(0, 20).Two().ToArbitrary(), (text, part) =>
        {
            var folded = TextFolding.FoldForSearch(text);
            var from = Math.Min(part.Item1, folded.Length);
            var word = folded.Substring(from, Math.Min(part.Item2, folded.Length - from));
            return word.Length == 0 || new FoldedText(text).Find(word).Any();
        });
}
