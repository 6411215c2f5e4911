using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using FsCheck;
using FsCheck.Fluent;

namespace ActionPlans.Domain.Tests;

/// <summary>Any string: characters of every script, halves of characters, and pieces that the readers know, in any order.</summary>
public sealed record WildText(string Text);

/// <summary>A number with its unit as a plan may write it, and what it means.</summary>
public sealed record WrittenQuantity(string Text, decimal Quantity, string Unit, decimal BaseQuantity, string BaseUnit);

/// <summary>A No. of a measure, or nearly one.</summary>
public sealed record WildNo(string Text);

/// <summary>What the properties draw from.</summary>
public static class Generators
{
    private static readonly string[] Pieces =
    [
        "1", "0", "12", "1,000", ",000", ".5", "40", "回", "件", "人", "%", "％", "千円", "万円", "億", "百万円", "ポイント", "月", "週", "年", "か月", "平均",
        "約", "累計", "以上", "以下", "未満", "実施", "未", "済み", "—", "-", "▲", "△", "−", "/", "(", ")", "：", " ", "\u3000", "\n",
        "令和", "平成", "元", "年度", "R", "H", "2021", "①", "²", "½", "㎡",
        "\u200b", "\ufeff", "\0", "\ud800", "\udc00", "\ufffe", "\uffff", "\U0001f600", "\U0001d7d9", "ﷺ", "が", "か\u3099", "ｶﾞ", "٣",
        "Ⅱ", "ﬁ", "e", "∞",
    ];

    public static Arbitrary<WildText> WildTexts()
    {
        var piece = Gen.Elements(Pieces);
        var character = Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString());
        return Arb.From(
            from parts in Gen.Frequency((6, piece), (1, character)).ListOf() select new WildText(string.Concat(parts)),
            wild => Shorter(wild.Text).Select(text => new WildText(text)));
    }

    public static Arbitrary<WildNo> WildNos()
        => Arb.From(
            from parts in Gen.Elements("0", "00", "1", "2", "9", "10", "R", "r", "-", "a", "Z", "99999999999999999999", "１", "あ", "!", "~")
                .ListOf()
            select new WildNo(string.Concat(parts)),
            wild => Shorter(wild.Text).Select(text => new WildNo(text)));

    public static Arbitrary<FiscalYear> FiscalYears()
        => Gen.Choose(FiscalYear.Earliest, FiscalYear.Latest).Select(y => new FiscalYear(y)).ToArbitrary();

    public static Arbitrary<WrittenQuantity> WrittenQuantities()
    {
        var units = Gen.Elements(
            ("回", 1L, "回"), ("件", 1L, "件"), ("団体", 1L, "団体"), ("%", 1L, "%"), ("ポイント", 1L, "ポイント"), ("", 1L, ""), ("か所", 1L, "か所"),
            ("㎡", 1L, "㎡"),
            ("円", 1L, "円"), ("千円", 1_000L, "円"), ("万円", 10_000L, "円"), ("百万円", 1_000_000L, "円"), ("億円", 100_000_000L, "円"),
            ("千人", 1_000L, "人"));
        return (from whole in Gen.Choose(0, 9_999_999)
                from decimals in Gen.Choose(0, 6)
                from fraction in Gen.Choose(0, 999_999)
                from unit in units
                from comma in Gen.Elements(true, false)
                from minus in Gen.Elements("", "", "", "▲", "△", "−", "-")
                from wide in Gen.Elements(true, false)
                from space in Gen.Elements("", " ", "\u3000")
                let part = fraction / (int)Math.Pow(10, 6 - decimals)
                where decimals != 3 || whole >= 1_000 // 1.000人 is rather a thousand than one
                let number = whole + (decimals == 0 ? 0 : part / (decimal)Math.Pow(10, decimals))
                let quantity = minus.Length > 0 ? -number : number
                let digits = whole.ToString(comma ? "#,##0" : "0", CultureInfo.InvariantCulture)
                    + (decimals == 0 ? "" : "." + part.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0'))
                select new WrittenQuantity(
                    minus + (wide ? Widen(digits) : digits) + space + unit.Item1, quantity, unit.Item1, quantity * unit.Item2,
                    unit.Item3)).ToArbitrary();
    }

    // １，２３４．５
    private static string Widen(string digits) => string.Concat(digits.Select(c => (char)(c + 0xfee0)));

    private static IEnumerable<string> Shorter(string text) => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));
}
